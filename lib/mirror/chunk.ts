import * as z from 'zod/mini';
import { sha256 } from '@/lib/std/sha256';
import type { Change } from './change';

/** Why a chunk cannot be read: torn by a killed browser, altered, or written by a later version. */
export class ChunkError extends Error {
  override readonly name = 'ChunkError';
}

const FORMAT = 'ccs-companion-mirror';

const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.literal(1),
  databaseId: z.string(),
  /** When it was written, epoch ms. */
  at: z.number(),
  /** How many chunks the snapshot has that this one is a part of; 1 for any other. */
  parts: z.number(),
  rows: z.number(),
  sha256: z.string(),
});

export type ChunkHeader = z.infer<typeof headerSchema>;
export type Chunk = { header: ChunkHeader; changes: Change[] };

/** A chunk as the bytes of its file: a header line with the row count and the SHA-256 of the rest, then a line a change. */
export async function encodeChunk(
  changes: readonly Change[],
  about: Pick<ChunkHeader, 'databaseId' | 'at' | 'parts'>,
): Promise<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  const body = encoder.encode(changes.map((change) => `${JSON.stringify(change)}\n`).join(''));
  const header: ChunkHeader = {
    format: FORMAT,
    version: 1,
    ...about,
    rows: changes.length,
    sha256: await sha256(body),
  };
  const head = encoder.encode(`${JSON.stringify(header)}\n`);
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return bytes;
}

/**
 * Reads a chunk and verifies its length and hash.
 * @throws ChunkError that says what is wrong
 */
export async function decodeChunk(bytes: Uint8Array<ArrayBuffer>): Promise<Chunk> {
  const end = bytes.indexOf(10);
  if (end < 0) throw new ChunkError(bytes.length === 0 ? 'It is empty.' : 'It breaks off in its header.');
  const header = parseHeader(new TextDecoder().decode(bytes.subarray(0, end)));
  const body = bytes.slice(end + 1);
  if ((await sha256(body)) !== header.sha256)
    throw new ChunkError('Its SHA-256 is not what its header says.');
  const lines = new TextDecoder().decode(body).split('\n').slice(0, -1);
  if (lines.length !== header.rows)
    throw new ChunkError(`It has ${lines.length} rows, its header says ${header.rows}.`);
  // The hash is right, so these are the lines that were written.
  return { header, changes: lines.map((line) => JSON.parse(line) as Change) };
}

function parseHeader(line: string): ChunkHeader {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    throw new ChunkError('Its header cannot be read.');
  }
  const parsed = headerSchema.safeParse(value);
  if (!parsed.success) throw new ChunkError('Its header is not one this version knows.');
  return parsed.data;
}
