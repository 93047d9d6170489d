import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CM_ROWS, orderFile, PCS_ROWS, zipOf } from '@/lib/codes/install/testing/make-archive';
import { layerId } from '@/lib/codes/layer';
import { refusalOf } from '@/lib/codes/testing/refusal-of';
import { findCodeSetFiles, newestFiles, readCodeSets } from './code-set-files';

let folder: string;
const write = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'code-sets-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const KINDS = ['cm-order', 'pcs-order'] as const;
const CM = orderFile(CM_ROWS);
const PCS = orderFile(PCS_ROWS);
const found = async (kinds?: Parameters<typeof findCodeSetFiles>[1]) =>
  (await findCodeSetFiles(folder, kinds)).map(({ kind, edition, file }) => `${kind} ${edition} ${file.name}`);

describe('findCodeSetFiles', () => {
  it('finds files in folders, packed by gzip, and in archives', async () => {
    write('cm/icd10cm_order_2031.txt.gz', gzipSync(CM));
    write(
      'pcs/deep/2031.zip',
      await zipOf([
        ['icd10pcs_order_2031.txt', PCS],
        ['readme.txt', 'r'],
      ]),
    );
    expect(await found()).toEqual([
      'cm-order FY2031 icd10cm_order_2031.txt.gz › icd10cm_order_2031.txt',
      'pcs-order FY2031 2031.zip › icd10pcs_order_2031.txt',
    ]);
  });

  it('finds each edition of a kind, once', async () => {
    for (const year of [2029, 2031, 2030]) write(`${year}/icd10cm_order_${year}.txt`, CM);
    write('twin/icd10cm-order-2031.txt', CM);
    const editions = (await findCodeSetFiles(folder)).map(({ edition }) => edition);
    expect(editions.toSorted()).toEqual(['FY2029', 'FY2030', 'FY2031']);
  });

  it('does not open files of other kinds than are asked for, and passes over what is none', async () => {
    write('icd10pcs_order_2031.txt', PCS);
    write('icd10cm_order_2031.txt', 'not read');
    write('guidelines.txt', 'Guidelines');
    write('picture.png', 'PNG');
    expect(await found(['pcs-order'])).toEqual(['pcs-order FY2031 icd10pcs_order_2031.txt']);
    expect(await found(['hcpcs'])).toEqual([]);
  });

  it('says which folder is missing', async () => {
    await expect(findCodeSetFiles(join(folder, 'none'), KINDS)).rejects.toThrow(
      new RangeError(`No such folder of code sets: ${join(folder, 'none')}`),
    );
  });

  it('names the file that is not what its name says', async () => {
    write('icd10cm_order_2031.txt', PCS);
    expect((await refusalOf(findCodeSetFiles(folder, KINDS))).file).toBe('icd10cm_order_2031.txt');
    rmSync(join(folder, 'icd10cm_order_2031.txt'));
    write('2031.zip', 'no archive');
    expect((await refusalOf(findCodeSetFiles(folder, KINDS))).problem).toBe('archive');
  });
});

it('newestFiles takes the newest edition of each kind that is there', async () => {
  for (const year of [2029, 2031, 2030]) write(`icd10cm_order_${year}.txt`, CM);
  write('icd10pcs_order_2030.txt', PCS);
  const newest = newestFiles(await findCodeSetFiles(folder), ['pcs-order', 'cm-order', 'hcpcs']);
  expect(newest.map(({ kind, edition }) => `${kind} ${edition}`)).toEqual([
    'pcs-order FY2030',
    'cm-order FY2031',
  ]);
});

describe('readCodeSets', () => {
  it('reads the layers of what it finds', async () => {
    write('icd10cm_order_2031.txt', CM);
    write('icd10cm_order_2030.txt', CM);
    write('icd10pcs_order_2030.txt', PCS);
    const layers = await readCodeSets(folder, KINDS);
    expect(layers.map((layer) => [layerId(layer), layer.counts])).toEqual([
      ['icd10cm:codes:FY2031', { valid: 4, headers: 2 }],
      ['icd10pcs:codes:FY2030', { valid: 1, headers: 1 }],
    ]);
    expect(await readCodeSets(folder, [])).toEqual([]);
  });

  it('takes a part of a known edition too: for looking up, what is there is enough', async () => {
    write('icd10cm_order_2026.txt', CM);
    expect(await readCodeSets(folder, KINDS)).toMatchObject([
      { edition: 'FY2026', file: 'icd10cm_order_2026.txt' },
    ]);
  });

  it('names the line of a damaged file', async () => {
    write('icd10cm_order_2031.txt', CM.replace('00003', '00004'));
    expect(await refusalOf(readCodeSets(folder, KINDS))).toMatchObject({
      file: 'icd10cm_order_2031.txt',
      line: 3,
    });
  });
});
