const ARCHIVES: readonly number[][] = [
  [0x37, 0x7a, 0xbc, 0xaf], // 7-Zip
  [0x52, 0x61, 0x72, 0x21], // RAR
  [0x42, 0x5a, 0x68], // bzip2
  [0xfd, 0x37, 0x7a, 0x58], // xz
  [0x28, 0xb5, 0x2f, 0xfd], // Zstandard
];

export type Magic = 'zip' | 'gzip' | 'other-archive' | 'html' | 'pdf';

/** What the first bytes of a file say it is; undefined for text, XML and all else. */
export function magicOf(head: Uint8Array): Magic | undefined {
  const startsWith = (bytes: readonly number[]) => bytes.every((byte, at) => head[at] === byte);
  // Local header, end of an empty archive, or the mark of an archive in parts.
  if (
    [
      [3, 4],
      [5, 6],
      [7, 8],
    ].some((pair) => startsWith([0x50, 0x4b, ...pair]))
  )
    return 'zip';
  if (startsWith([0x1f, 0x8b])) return 'gzip';
  if (ARCHIVES.some(startsWith)) return 'other-archive';
  const text = new TextDecoder().decode(head.subarray(0, 512)).trimStart().toLowerCase();
  if (text.startsWith('<!doctype html') || text.startsWith('<html')) return 'html';
  return text.startsWith('%pdf-') ? 'pdf' : undefined;
}
