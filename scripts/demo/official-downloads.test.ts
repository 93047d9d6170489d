import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { officialDownloads } from './official-downloads';

const FILES = [
  'icd10cm-2026/2026-code-descriptions-tabular-order.zip',
  // The same list again, alone: installing both would be refused.
  'icd10cm-2026/icd10cm_order_2026.txt.gz',
  'icd10cm-2026/POAexemptCodesFY26.zip',
  'icd10cm-2026/icd10cm_order_addenda_2026.txt.gz',
  'icd10cm-older/icd10cm_order_2025.txt.gz',
  'icd10cm-older/icd10cm_index_2017.xml.gz',
  'icd10pcs-2026/2026-icd-10-pcs-order-file.zip',
  'icd10pcs-2025/icd10pcs_tables_2025.xml',
  'hcpcs-2019/2019-Alpha-Numeric-HCPCS-File.zip',
  'msdrg-v40/v40_appendix_A.txt.gz',
];

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ccs-companion-'));
  for (const file of FILES) {
    mkdirSync(join(folder, file, '..'), { recursive: true });
    writeFileSync(join(folder, file), '');
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

test('every list once, the archives that are needed most first', () => {
  const { first, rest } = officialDownloads(folder);
  expect(first).toEqual([join(folder, FILES[0] ?? ''), join(folder, FILES[2] ?? '')]);
  expect(rest).toEqual(FILES.slice(3).map((file) => join(folder, file)));
});

test('a file that is not there is named', () => {
  rmSync(join(folder, 'icd10pcs-2025'), { recursive: true });
  expect(() => officialDownloads(folder)).toThrow(/need a file like .*icd10pcs_\(tables/);
});
