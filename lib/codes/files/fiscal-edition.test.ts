import { expect, it } from 'vitest';
import { testFile } from '@/lib/codes/testing/official-files';
import { fiscalEdition } from './fiscal-edition';

const file = testFile('a.txt', '');

it.each([
  [['2025'], 'FY2025'],
  [['Order26', 'x 2027'], 'FY2026'],
  [['', 'POAexemptCodesFY27.txt'], 'FY2027'],
  [['Order', 'icd10pcs_tables_2025.xml'], 'FY2025'],
  [['12026', 'FY 26'], 'FY2026'],
])('%j gives %s', (texts, edition) => {
  expect(fiscalEdition(file, ...texts)).toBe(edition);
});

it.each([[['', 'tables.xml']], [['1999']], [['20260']], [['Order123']]])('%j gives none', (texts) => {
  expect(() => fiscalEdition(file, ...texts)).toThrow(/^a\.txt: Neither the file nor its name/);
});
