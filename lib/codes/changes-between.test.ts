import { expect, it } from 'vitest';
import { changesBetween } from './changes-between';
import type { CodeRow } from './pack/code-row';

const row = (code: string, title: string, isValid = true, more: Partial<CodeRow> = {}): CodeRow => ({
  code,
  title,
  isValid,
  ...more,
});

it('tells what was added, deleted, revised, and became a header or valid', () => {
  const older = [
    row('B880', 'Other acariasis'),
    row('A00', 'Cholera', false),
    row('D71', 'A header', false),
    row('E9999', 'Gone'),
    row('L02212', 'Abscess of back'),
    row('C9999', 'A drug'),
    row('I10', 'Hypertension'),
  ];
  const newer = [
    row('I10', 'Hypertension'),
    row('A00', 'Cholera', false),
    row('B880', 'Other acariasis (mites)', false),
    row('B8801', 'Demodex'),
    row('D71', 'A header'),
    row('L02212', 'Abscess of back and flank'),
    row('C9999', 'A drug', false, { validTo: 20181231 }),
  ];
  expect(changesBetween(older, newer)).toEqual([
    {
      code: 'B880',
      kind: 'became-header',
      title: 'Other acariasis (mites)',
      isValid: false,
      oldTitle: 'Other acariasis',
    },
    { code: 'B8801', kind: 'added', title: 'Demodex', isValid: true },
    { code: 'C9999', kind: 'terminated', title: 'A drug', isValid: false },
    { code: 'D71', kind: 'became-valid', title: 'A header', isValid: true },
    { code: 'E9999', kind: 'deleted', title: 'Gone', isValid: true },
    {
      code: 'L02212',
      kind: 'revised',
      title: 'Abscess of back and flank',
      isValid: true,
      oldTitle: 'Abscess of back',
    },
  ]);
});

it('finds nothing between an edition and itself, in any order', () => {
  const rows = [row('A00', 'Cholera', false), row('A000', 'x'), row('__proto__', 'y')];
  expect(changesBetween(rows, rows.toReversed())).toEqual([]);
});
