import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { CodeFileError } from '../files/code-file-error';
import { layerId } from '../layer';
import { openCodes } from '../pack/open-codes';
import { expectOnlyCodeFileErrors } from '../testing/mutate';
import { readCodeFiles, type CodeFilesRead } from './read-code-files';
import type { ReadingProgress } from './reading-progress';
import { CM_ROWS, PCS_ROWS, fileOf, gzipOf, orderFile, zipOf } from './testing/make-archive';

const CM = orderFile(CM_ROWS);
const PCS = orderFile(PCS_ROWS);
const POA = 'Order31\tPOAexemptCode\tDescription\r\n01238\tB90.0\tSequelae of tuberculosis\r\n';

const ids = ({ layers }: CodeFilesRead) => layers.map(layerId);

/** Enough rows that an archive is read in many chunks. */
function manyRows(count: number): string {
  const letter = (at: number) => String.fromCharCode(65 + Math.floor(at / 10_000));
  return orderFile(
    Array.from({ length: count }, (_, at) => {
      const code = `${letter(at)}${String(at % 10_000).padStart(4, '0')}`;
      return `${code} 1 Disorder ${at} of the ${(at * 7_919) % 10_007}th kind`;
    }),
  );
}

describe('readCodeFiles', () => {
  it('reads archives and files together and says what it left out and what it was given', async () => {
    const archive = await zipOf([
      ['icd10cm_order_2031.txt', CM],
      ['icd10OrderFiles.pdf', '%PDF-1.7'],
      ['notes of my own.txt', 'mine'],
    ]);
    const read = await readCodeFiles([
      fileOf('2031.zip', archive),
      fileOf('icd10pcs_order_2031.txt', PCS),
      fileOf('POAexemptCodesFY31.txt.gz', await gzipOf(POA)),
    ]);
    expect(ids(read)).toEqual(['icd10cm:codes:FY2031', 'icd10pcs:codes:FY2031', 'icd10cm:poa-exempt:FY2031']);
    expect(read.layers.map(({ counts, file }) => ({ counts, file }))).toEqual([
      { counts: { valid: 4, headers: 2 }, file: '2031.zip › icd10cm_order_2031.txt' },
      { counts: { valid: 1, headers: 1 }, file: 'icd10pcs_order_2031.txt' },
      { counts: { exempt: 1 }, file: 'POAexemptCodesFY31.txt.gz › POAexemptCodesFY31.txt' },
    ]);
    expect(openCodes(read.layers[0]?.packed ?? new Uint8Array()).size).toBe(6);
    expect(read.ignored).toEqual([
      { file: '2031.zip › icd10OrderFiles.pdf', why: 'Not needed: a document to read.' },
      { file: '2031.zip › notes of my own.txt', why: 'Not recognised as an official code-set file.' },
    ]);
    expect(read.sources[0]).toEqual({
      name: '2031.zip',
      size: archive.length,
      sha256: createHash('sha256').update(archive).digest('hex'),
    });
    expect(read.sources.map(({ name }) => name)).toEqual([
      '2031.zip',
      'icd10pcs_order_2031.txt',
      'POAexemptCodesFY31.txt.gz',
    ]);
  });

  it('marks the codes of an update within the year, and only those', async () => {
    const april = await zipOf([
      ['icd10cm_order_2031.txt', CM],
      ['icd10pcs_order_2031.txt', PCS],
      ['POAexemptCodesFY31.txt', POA],
    ]);
    const marks = async (name: string) =>
      (await readCodeFiles([fileOf(name, april)])).layers.map((layer) => layer.isMidYear);
    expect(await marks('april-1-2031-update.zip')).toEqual([true, true, undefined]);
    expect(await marks('2031.zip')).toEqual([undefined, undefined, undefined]);
  });

  it('gives no layer when the second file fails, and names its line', async () => {
    const broken = PCS.replace('Bypass\r\n00002', 'Bypass\r\n00003');
    const inputs = [
      fileOf('icd10cm_order_2031.txt', CM),
      fileOf('x.zip', await zipOf([['icd10pcs_order_2031.txt', broken]])),
    ];
    await expect(readCodeFiles(inputs)).rejects.toMatchObject({
      name: 'CodeFileError',
      file: 'x.zip › icd10pcs_order_2031.txt',
      line: 2,
    });
  });

  it('notices damage at the very end of an archive, after its last line was read', async () => {
    const archive = await zipOf([['icd10cm_order_2031.txt', CM]], { level: 0 });
    const at = Buffer.from(archive).indexOf('COVID');
    archive[at] = 'X'.charCodeAt(0);
    await expect(readCodeFiles([fileOf('x.zip', archive)])).rejects.toThrow('its checksum is wrong');
  });

  it('refuses the same list twice and names both files', async () => {
    const twice = [
      fileOf('icd10cm_order_2031.txt', CM),
      fileOf('x.zip', await zipOf([['icd10cm-order-2031.txt', CM]])),
    ];
    await expect(readCodeFiles(twice)).rejects.toThrow(
      'x.zip › icd10cm-order-2031.txt: icd10cm_order_2031.txt is the ICD-10-CM order file FY2031 too. Add only one of the two.',
    );
    const years = [fileOf('icd10cm_order_2031.txt', CM), fileOf('icd10cm_order_2030.txt', CM)];
    expect(ids(await readCodeFiles(years))).toEqual(['icd10cm:codes:FY2031', 'icd10cm:codes:FY2030']);
  });

  it('says which files are wanted when there is nothing to install', async () => {
    const archive = await zipOf([
      ['readme.txt', 'r'],
      ['b.xlsx', 'b'],
    ]);
    await expect(readCodeFiles([fileOf('x.zip', archive)])).rejects.toThrow(
      /^x\.zip: Nothing in it can be installed\. Wanted are .*icd10cm_order_2026\.txt/,
    );
    await expect(readCodeFiles([])).rejects.toThrow(CodeFileError);
  });

  it('refuses a file of a known edition that is cut off at the end of a line', async () => {
    await expect(readCodeFiles([fileOf('icd10cm_order_2026.txt', CM)])).rejects.toThrow(
      'icd10cm_order_2026.txt: It has 4 codes, the edition FY2026 has 74,719: it is cut off',
    );
    const known = [{ system: 'icd10cm', kind: 'codes', edition: 'FY2026', count: 'valid', is: 4 } as const];
    expect(ids(await readCodeFiles([fileOf('icd10cm_order_2026.txt', CM)], { known }))).toHaveLength(1);
  });

  it('tells of its progress at most every 50 ms, with the file, up to all bytes', async () => {
    const text = manyRows(60_000);
    const archive = await zipOf([
      ['icd10cm_order_2031.txt', text],
      ['icd10pcs_order_2031.txt', PCS],
    ]);
    const told: ReadingProgress[] = [];
    let clock = 0;
    const total = text.length + PCS.length;
    await readCodeFiles([fileOf('x.zip', archive)], {
      onProgress: (progress) => told.push(progress),
      // 20 ms pass between two looks at the clock.
      now: () => (clock += 20),
    });
    const bytes = told.map((one) => one.bytes);
    expect(bytes.length).toBeGreaterThan(5);
    expect(bytes).toEqual(bytes.toSorted((a, b) => a - b));
    expect(told.every((one) => one.total === total && one.bytes <= total)).toBe(true);
    expect(told[0]?.file).toBe('x.zip › icd10cm_order_2031.txt');
    expect(told.at(-1)).toEqual({ file: 'x.zip › icd10pcs_order_2031.txt', bytes: total, total });

    const still: ReadingProgress[] = [];
    await readCodeFiles([fileOf('x.zip', archive)], { onProgress: (one) => still.push(one), now: () => 0 });
    expect(still).toHaveLength(2);
  });

  it('stops with the reason of the signal, before or while it reads', async () => {
    const input = fileOf('icd10cm_order_2031.txt', manyRows(60_000));
    const reason = new Error('The user closed the page.');
    await expect(readCodeFiles([input], { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
    const controller = new AbortController();
    const told: number[] = [];
    const onProgress = ({ bytes }: ReadingProgress) => {
      told.push(bytes);
      controller.abort(reason);
    };
    await expect(readCodeFiles([input], { signal: controller.signal, onProgress })).rejects.toBe(reason);
    expect(told).toHaveLength(1);
  });

  it('reads or refuses 1,000 damaged copies of an archive, and never gives a part of it', async () => {
    const archive = await zipOf([
      ['icd10cm_order_2031.txt', CM],
      ['readme.txt', 'Read me.'],
      ['POAexemptCodesFY31.txt', POA],
    ]);
    const whole = ids(await readCodeFiles([fileOf('x.zip', archive)]));
    let read = 0;
    await expectOnlyCodeFileErrors(archive, async (damaged) => {
      const found = await readCodeFiles([fileOf('x.zip', Uint8Array.from(damaged))]);
      read += 1;
      // A damaged name may hide a file; what is given has been read whole.
      expect(whole).toEqual(expect.arrayContaining(ids(found)));
      for (const { kind, counts } of found.layers) {
        expect(counts).toEqual(kind === 'codes' ? { valid: 4, headers: 2 } : { exempt: 1 });
      }
    });
    expect(read).toBeGreaterThan(0);
    expect(read).toBeLessThan(500);
  });

  it('reads or refuses 1,000 damaged copies of a gzip file', async () => {
    await expectOnlyCodeFileErrors(await gzipOf(CM), async (damaged) => {
      const { layers } = await readCodeFiles([fileOf('icd10cm_order_2031.txt.gz', Uint8Array.from(damaged))]);
      expect(layers[0]?.counts).toEqual({ valid: 4, headers: 2 });
    });
  });
});
