import { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import { ZipWriter } from '@zip.js/zip.js/lib/zip-core-writer.js';
import { describe, expect, it } from 'vitest';
import { sha256 } from '@/lib/std/sha256';
import { zipBlobReader } from '@/lib/std/zip-blob-reader';
import type { CeuActivity } from '../activity';
import { PacketError } from './packet';
import { readPacket } from './read-packet';
import { testCertificate, testPacket } from './testing/packet-content';
import { writePacket } from './write-packet';

const ROWS: CeuActivity[] = [
  {
    id: 'a',
    on: '2026-04-01',
    title: 'Sepsis: coding / queries',
    units: 1.5,
    minutes: 90,
    category: 'coding',
    kind: 'webinar',
    provider: 'AHIMA',
    providerKind: 'ahima',
    ownCategories: ['ethics'],
    notes: '=cmd()',
  },
  {
    id: 'b',
    on: '2026-05-01',
    title: '<script>alert(1)</script>',
    units: 2,
    category: 'other',
    isAhima: true,
  },
];

async function content() {
  return testPacket(ROWS, [
    await testCertificate('c1', 'a'),
    await testCertificate('c2', 'a'),
    await testCertificate('c3', 'b'),
    await testCertificate('c4', 'gone'),
  ]);
}

/** The files of a packet by their names. */
async function filesIn(packet: Blob): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  const zip = new ZipReader(zipBlobReader(packet), { useWebWorkers: false });
  for await (const entry of zip.getEntriesGenerator()) {
    if (entry.directory) continue;
    const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
    const bytes = new Response(readable).arrayBuffer();
    await entry.getData(writable);
    files.set(entry.filename, new Uint8Array(await bytes));
  }
  return files;
}

async function zipped(files: Iterable<[string, Uint8Array<ArrayBuffer>]>): Promise<Blob> {
  const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>();
  const packed = new Response(readable).blob();
  const zip = new ZipWriter(writable, { useWebWorkers: false, level: 0 });
  for (const [name, bytes] of files) await zip.add(name, zipBlobReader(new Blob([bytes])));
  await zip.close();
  return packed;
}

const textIn = (files: Map<string, Uint8Array>, name: string) => {
  const bytes = files.get(name);
  if (!bytes) throw new Error(`No ${name}.`);
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
};

describe('an audit packet', () => {
  it('has a summary, a table, the certificates by date and title, and a manifest, and is read as it was', async () => {
    const shares: number[] = [];
    const packet = await writePacket(await content(), (share) => shares.push(share));
    expect(shares.at(-1)).toBe(1);
    expect([...(await filesIn(packet)).keys()]).toEqual([
      'summary.html',
      'activities.csv',
      'certificates/2026-04-01 Sepsis coding queries.pdf',
      'certificates/2026-04-01 Sepsis coding queries (2).pdf',
      'certificates/2026-05-01 script alert(1) script.pdf',
      'manifest.json',
    ]);
    const read = await readPacket(packet, 'packet.zip');
    expect(read.activities).toEqual(ROWS);
    expect(read.certificates.map(({ id, activityId, name }) => [id, activityId, name])).toEqual([
      ['c1', 'a', 'c1.pdf'],
      ['c2', 'a', 'c2.pdf'],
      ['c3', 'b', 'c3.pdf'],
    ]);
    expect(await read.certificates[0]?.data.text()).toContain('c1');
    expect(read.manifest.cycle).toMatchObject({ id: 'cycle', startsOn: '2026-03-15' });
  });

  it('has a table that no spreadsheet runs, and a summary without a script', async () => {
    const files = await filesIn(await writePacket(await content()));
    const table = textIn(files, 'activities.csv');
    expect(table.startsWith('\uFEFFDate,Title,')).toBe(true);
    expect(table).toContain(",'=cmd(),");
    expect(table.split('\r\n')).toHaveLength(4);
    const summary = textIn(files, 'summary.html');
    expect(summary).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(summary).not.toContain('<script');
    expect(summary).toContain('2 activities, 3.5 CEUs, 3 certificates');
  });

  const NAMED = 'certificates/2026-05-01 script alert(1) script.pdf';

  it.each<[string, string, RegExp, (files: Map<string, Uint8Array<ArrayBuffer>>) => void]>([
    ['a missing file', NAMED, /missing/, (files) => files.delete(NAMED)],
    ['a shorter one', NAMED, /bytes/, (files) => files.set(NAMED, new Uint8Array(3))],
    [
      'a changed one',
      NAMED,
      /hash/,
      (files) => {
        const bytes = files.get(NAMED)?.slice() ?? new Uint8Array();
        bytes[10] = 64;
        files.set(NAMED, bytes);
      },
    ],
    ['a longer one', NAMED, /longer/, (files) => files.set(NAMED, new Uint8Array(99_999))],
    ['an added one', 'extra.txt', /added/, (files) => files.set('extra.txt', new Uint8Array(3))],
    ['no manifest', 'manifest.json', /missing/, (files) => files.delete('manifest.json')],
    [
      'a changed manifest',
      'manifest.json',
      /changed/,
      (files) => {
        const text = textIn(files, 'manifest.json').replace('"units": 2', '"units": 9');
        files.set('manifest.json', new TextEncoder().encode(text));
      },
    ],
  ])('is refused with %s, which is named', async (_, file, message, change) => {
    const files = await filesIn(await writePacket(await content()));
    change(files);
    const error = await readPacket(await zipped(files), 'packet.zip').catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(PacketError);
    expect(error).toMatchObject({ file, message: expect.stringMatching(message) as string });
  });

  it('is refused as a whole when its end is missing, and when it is something else', async () => {
    const packet = await writePacket(await content());
    for (const input of [packet.slice(0, packet.size - 30), new Blob(['a,b\n'])])
      await expect(readPacket(input, 'packet.zip')).rejects.toMatchObject({ file: 'packet.zip' });
  });

  it('is refused where one bit of any file was turned', async () => {
    const packet = new Uint8Array(await (await writePacket(await content())).arrayBuffer());
    // Every 97th byte: the whole is some ten thousand.
    for (let at = 40; at < packet.length; at += 97) {
      const damaged = packet.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      const read = await readPacket(new Blob([damaged]), 'packet.zip').catch((cause: unknown) => cause);
      if (read instanceof PacketError) continue;
      // A bit of no meaning, such as one of a time: what was read is still right to the last byte.
      const { activities, certificates } = read as Awaited<ReturnType<typeof readPacket>>;
      expect(activities).toEqual(ROWS);
      for (const { sha256: hash, data } of certificates)
        expect(await sha256(new Uint8Array(await data.arrayBuffer()))).toBe(hash);
    }
  });

  it('is not made with a certificate that is damaged in the database', async () => {
    const { certificates, ...rest } = await content();
    const [first, ...others] = certificates;
    if (!first) throw new Error('No certificate.');
    const broken = { ...first, data: new Blob(['%PDF-other']) };
    await expect(writePacket({ ...rest, certificates: [broken, ...others] })).rejects.toMatchObject({
      file: 'certificates/2026-04-01 Sepsis coding queries.pdf',
    });
  });
});
