/**
 * What a chunk's file name says: the numbers of the first and last change in it (both included), and which part of a
 * snapshot it is. A snapshot begins at 0. `tag` makes every name unique for ever.
 */
export type ChunkName = { from: number; to: number; part: number; tag: string };

const NAME = /^(\d{12})-(\d{12})-(\d{3})-([0-9a-z]{8})\.chunk$/;

export function formatChunkName({ from, to, part, tag }: ChunkName): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${digits(from, 12)}-${digits(to, 12)}-${digits(part, 3)}-${tag}.chunk`;
}

/** Undefined for a file that is no chunk. */
export function parseChunkName(name: string): ChunkName | undefined {
  const [, from, to, part, tag] = NAME.exec(name) ?? [];
  if (from === undefined || to === undefined || part === undefined || tag === undefined) return undefined;
  return { from: Number(from), to: Number(to), part: Number(part), tag };
}

/**
 * The order in which chunks are applied. Among those with the same last change the one that begins earlier comes later:
 * it was merged from the others, or is a snapshot taken after them.
 */
export function byOrder(a: ChunkName, b: ChunkName): number {
  return a.to - b.to || b.from - a.from || a.part - b.part || (a.tag < b.tag ? -1 : 1);
}

/** Eight random letters and digits. */
export function randomTag(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return Array.from(bytes, (byte) => (byte % 36).toString(36)).join('');
}

/**
 * Whether the chunks hold every change from the first one to the last: nothing was lost on the way to the mirror.
 */
export function coversAll(names: readonly ChunkName[], last: number): boolean {
  let reached = 0;
  for (const { from, to } of names.toSorted((a, b) => a.from - b.from)) {
    if (from > reached + 1) return false;
    reached = Math.max(reached, to);
  }
  return reached >= last;
}
