import { BlobWriter, TextReader, Uint8ArrayReader, ZipWriter, configure } from '@zip.js/zip.js';

configure({ useWebWorkers: false });

type Content = string | Uint8Array<ArrayBuffer>;

/** A ZIP archive in memory; later members of the same name follow as pairs. */
export async function zipOf(
  members: Iterable<readonly [name: string, content: Content]>,
  options: { password?: string; level?: number } = {},
): Promise<Uint8Array<ArrayBuffer>> {
  const zip = new ZipWriter(new BlobWriter(), {
    ...options,
    zipCrypto: options.password !== undefined,
    // A writer refuses what a hostile archive has; names are made different here and patched by the tests.
    extendedTimestamp: false,
    dataDescriptor: false,
  });
  for (const [name, content] of members) {
    await zip.add(
      name,
      typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content),
    );
  }
  return new Uint8Array(await (await zip.close()).arrayBuffer());
}

export async function gzipOf(content: Content): Promise<Uint8Array<ArrayBuffer>> {
  const stream = new Blob([content]).stream().pipeThrough(new CompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Where the headers of members stand: local ones (`PK 3 4`) or those of the list at the end (`PK 1 2`). */
export function headersIn(archive: Uint8Array, kind: 'local' | 'central'): number[] {
  const [third, fourth] = kind === 'local' ? [3, 4] : [1, 2];
  const found: number[] = [];
  for (let at = 0; at + 4 <= archive.length; at += 1) {
    if (
      archive[at] === 0x50 &&
      archive[at + 1] === 0x4b &&
      archive[at + 2] === third &&
      archive[at + 3] === fourth
    ) {
      found.push(at);
    }
  }
  return found;
}

/** A copy with little-endian numbers overwritten: `[place, bytes, value]`. */
export function patched(
  archive: Uint8Array,
  changes: readonly (readonly [at: number, bytes: 2 | 4, value: number])[],
): Uint8Array<ArrayBuffer> {
  const copy = Uint8Array.from(archive);
  const view = new DataView(copy.buffer);
  for (const [at, bytes, value] of changes) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
  }
  return copy;
}

export function fileOf(name: string, content: Content): File {
  return new File([content], name);
}

/** An order file of rows such as `A000 1 Cholera due to Vibrio cholerae 01`. */
export function orderFile(rows: readonly string[]): string {
  return rows
    .map((row, at) => {
      const [code = '', flag = '', ...words] = row.split(' ');
      const title = words.join(' ');
      return `${String(at + 1).padStart(5, '0')} ${code.padEnd(7)} ${flag} ${title.slice(0, 60).padEnd(60)} ${title}\r\n`;
    })
    .join('');
}

/** Six rows of ICD-10-CM, of which four are valid. */
export const CM_ROWS = [
  'A00 0 Cholera',
  'A000 1 Cholera due to Vibrio cholerae 01, biovar cholerae',
  'A001 1 Cholera due to Vibrio cholerae 01, biovar eltor',
  'A009 1 Cholera, unspecified',
  'I10 1 Essential (primary) hypertension',
  'U09 0 Post COVID-19 condition',
];

/** Two rows of ICD-10-PCS, of which one is valid. */
export const PCS_ROWS = [
  '001 0 Central Nervous System and Cranial Nerves, Bypass',
  '0016070 1 Bypass Cerebral Ventricle to Nasopharynx with Autologous Tissue Substitute, Open Approach',
];
