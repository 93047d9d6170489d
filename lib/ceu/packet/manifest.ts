import * as z from 'zod';
import { sha256 } from '@/lib/std/sha256';
import { isoDay } from '@/lib/std/schema';
import { ROW_SCHEMAS } from '@/lib/transfer/row-schemas';
import { ACTIVITY_KINDS, CEU_CATEGORIES, PROVIDER_KINDS } from '../activity';
import { CERTIFICATES_FOLDER, MANIFEST_FILE, PACKET_FORMAT, PACKET_VERSION, PacketError } from './packet';

const hash = z.string().regex(/^[0-9a-f]{64}$/);
const keysOf = (of: object) => z.enum(Object.keys(of) as [string, ...string[]]);

const certificate = z.looseObject({
  id: z.string().min(1).max(300),
  /** Name of the file in the packet. */
  file: z.string().startsWith(CERTIFICATES_FOLDER),
  /** Name of the file as it was added. */
  name: z.string(),
  type: z.string(),
});

const schema = z.looseObject({
  format: z.literal(PACKET_FORMAT),
  version: z.literal(PACKET_VERSION),
  app: z.string(),
  createdAt: z.iso.datetime(),
  cycle: ROW_SCHEMAS.ceuCycles,
  days: z.looseObject({ startsOn: isoDay, lastOn: isoDay, endsOn: isoDay }),
  ruleSet: z.looseObject({ id: z.string(), title: z.string(), summary: z.string() }),
  requirements: z.array(z.looseObject({ title: z.string(), earned: z.number(), required: z.number() })),
  activities: z.array(
    z.looseObject({
      row: ROW_SCHEMAS.ceuActivities.extend({
        category: keysOf(CEU_CATEGORIES),
        providerKind: keysOf(PROVIDER_KINDS).optional(),
        kind: keysOf(ACTIVITY_KINDS).optional(),
      }),
      ceus: z.number(),
      certificates: z.array(certificate),
    }),
  ),
  /** Every other file of the packet. `size` in bytes. */
  files: z.array(z.looseObject({ path: z.string(), size: z.int().min(0), sha256: hash })),
});

/** What `manifest.json` says. */
export type PacketManifest = z.infer<typeof schema>;

/** The text of a manifest, which ends with the hash of everything before it. */
export async function writeManifest(manifest: PacketManifest): Promise<string> {
  return `${JSON.stringify({ ...manifest, sha256: await sha256(JSON.stringify(manifest)) }, null, 2)}\n`;
}

/**
 * The manifest in a text.
 * @throws PacketError that names what is wrong in it
 */
export async function readManifest(text: string): Promise<PacketManifest> {
  const refuse = (message: string) => new PacketError(MANIFEST_FILE, message);
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    throw refuse('This is not the manifest of an audit packet: it is damaged.');
  }
  const head = z.looseObject({ format: z.literal(PACKET_FORMAT), version: z.int() }).safeParse(found);
  if (!head.success) throw refuse('This is not the manifest of an audit packet made here.');
  if (head.data.version > PACKET_VERSION)
    throw refuse('It was made by a newer version. Update the extension, then open it again.');
  const { sha256: given, ...rest } = found as Record<string, unknown>;
  if (given !== (await sha256(JSON.stringify(rest))))
    throw refuse('It was changed after it was made: its own hash does not fit.');
  const { data, error } = schema.safeParse(rest);
  if (!data) {
    const [issue] = error.issues;
    throw refuse(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'It cannot be read.'}`);
  }
  return data;
}
