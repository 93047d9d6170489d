import { expect, it } from 'vitest';
import { fiscalYearOf } from './fiscal-year';

it.each([
  ['2025-09-30', 'FY2025'],
  ['2025-10-01', 'FY2026'],
  ['2026-04-01', 'FY2026'],
  ['2026-12-31', 'FY2027'],
])('%s lies in %s', (day, edition) => {
  expect(fiscalYearOf(day)).toBe(edition);
});
