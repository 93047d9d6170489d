import { expect, it } from 'vitest';
import { columnName, yearInName } from './cpt-words';

it('names a column by its place, and by its head where it has one', () => {
  const header = ['Code', '', 'x'.repeat(60)];
  expect([0, 1, 2, 3].map((at) => columnName({ header }, at))).toEqual([
    'Column 1 · Code',
    'Column 2',
    `Column 3 · ${'x'.repeat(40)}…`,
    'Column 4',
  ]);
});

it.each([
  ['my-cpt-2026.csv', '2026'],
  ['CPT2026_v2.txt', '2026'],
  ['cpt 2025 for 2026.csv', undefined],
  ['list-20261122.csv', undefined],
  ['cpt-1998.csv', undefined],
  ['mine.csv', undefined],
])('the year in the name “%s” is %s', (name, year) => {
  expect(yearInName(name)).toBe(year);
});
