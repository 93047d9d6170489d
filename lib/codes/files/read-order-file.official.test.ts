import { describe, expect, it } from 'vitest';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { packCodes } from '@/lib/codes/pack/pack-codes';
import { officialFile } from '@/lib/codes/testing/official-files';
import { readOrderFile } from './read-order-file';

const FILES = [
  { path: 'icd10cm-2026/icd10cm_order_2026.txt.gz', rows: 98_186, valid: 74_719, topmost: 3 },
  { path: 'icd10pcs-2026/icd10pcs_order_2026.txt.gz', rows: 80_029, valid: 79_115, topmost: 3 },
  { path: 'icd10cm-older/icd10cm_order_2025.txt.gz', valid: 74_260, topmost: 3 },
  { path: 'icd10pcs-2025/icd10pcs_order_2025.txt.gz', valid: 78_948, topmost: 3 },
];

describe.each(FILES)('the official $path', ({ path, rows: size, valid, topmost }) => {
  const file = officialFile(path);

  it.skipIf(!file)('is read, packed, and read back row by row', async () => {
    if (!file) return;
    const { rows } = await readOrderFile(file);
    expect(rows).toHaveLength(size ?? rows.length);
    expect(rows.filter(({ isValid }) => isValid)).toHaveLength(valid);

    const codes = openCodes(packCodes(rows));
    expect(codes.size).toBe(rows.length);
    const open: string[] = [];
    const wrong = rows.filter(({ code, title, isValid }, row) => {
      // Headers of which the row is below: the order of the book is depth first.
      while (open.length > 0 && !code.startsWith(open.at(-1) ?? '')) open.pop();
      const parent = codes.parentOf(row);
      const isRead =
        codes.codeAt(row) === code &&
        codes.titleAt(row) === title &&
        codes.isValidAt(row) === isValid &&
        codes.rowOf(code) === row &&
        (parent === undefined ? code.length === topmost : codes.codeAt(parent) === open.at(-1));
      open.push(code);
      return !isRead;
    });
    expect(wrong).toEqual([]);
  });
});
