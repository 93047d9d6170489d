import { describe, expect, it } from 'vitest';
import type { CodeChange, CodeChangeKind } from '@/lib/codes/records/code-change';
import { changeGroups, countChanges, editionStart, newCodes } from './change-groups';
import { codeChapter } from './code-chapter';

const change = (
  code: string,
  kind: CodeChangeKind,
  title: string,
  more: Partial<CodeChange> = {},
): CodeChange => ({
  code,
  kind,
  title,
  isValid: true,
  ...more,
});
const CHANGES = [
  change('B8801', 'added', 'Infestation by Demodex mites'),
  change('E112', 'added', 'A header of diabetes', { isValid: false }),
  change('E1122', 'revised', 'Diabetes with kidney disease', { oldTitle: 'Diabetes with renal trouble' }),
  change('I10', 'deleted', 'Hypertension'),
  change('Z999', 'became-valid', 'Dependence'),
];

const codes = (filter: Parameters<typeof changeGroups>[2]) =>
  changeGroups('icd10cm', CHANGES, filter).map(({ chapter, changes }) => [
    chapter.id,
    ...changes.map(({ code }) => code),
  ]);

describe('changeGroups', () => {
  it('groups by chapter in the order of the book', () => {
    expect(codes({ typed: '' })).toEqual([
      ['1', 'B8801'],
      ['4', 'E112', 'E1122'],
      ['9', 'I10'],
      ['21', 'Z999'],
    ]);
  });

  it('filters by kind, by the beginning of a code, by words of the new and the old title', () => {
    expect(codes({ kind: 'added', typed: '' })).toEqual([
      ['1', 'B8801'],
      ['4', 'E112'],
    ]);
    expect(codes({ typed: 'e11.2' })).toEqual([['4', 'E112', 'E1122']]);
    expect(codes({ typed: 'renal' })).toEqual([['4', 'E1122']]);
    expect(codes({ typed: 'kidn diab' })).toEqual([['4', 'E1122']]);
    expect(codes({ kind: 'deleted', typed: 'diabetes' })).toEqual([]);
    expect(codes({ typed: '??' })).toEqual([]);
  });
});

it('counts the kinds that are there', () => {
  expect(countChanges(CHANGES)).toEqual([
    { kind: 'added', count: 2 },
    { kind: 'deleted', count: 1 },
    { kind: 'revised', count: 1 },
    { kind: 'became-valid', count: 1 },
  ]);
});

it('drills only what can be reported now and could not before', () => {
  expect(newCodes(CHANGES).map(({ code }) => code)).toEqual(['B8801', 'Z999']);
});

it.each([
  ['FY2026', '2025-10-01'],
  ['2019', undefined],
  ['v40', undefined],
])('edition %s begins on %s', (edition, day) => expect(editionStart(edition)).toBe(day));

it.each([
  ['icd10cm', 'A000', 'Chapter 1 · Certain infectious and parasitic diseases'],
  ['icd10pcs', '0DTJ4ZZ', 'Section 0 · Medical and Surgical'],
  ['icd10pcs', 'XW0DX82', 'Section X · New Technology'],
  ['hcpcs', 'J0120', 'Codes J'],
  ['icd10pcs', 'Q000000', 'Codes Q'],
] as const)('%s %s stands in %s', (system, code, title) =>
  expect(codeChapter(system, code).title).toBe(title),
);
