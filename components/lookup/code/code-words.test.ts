import { expect, it } from 'vitest';
import { editionName } from './code-words';

it.each([
  ['icd10cm', 'FY2026', 'FY2026'],
  ['msdrg', 'v40', 'MS-DRG v40, FY2023'],
  ['msdrg', 'FY2026', 'MS-DRG FY2026'],
] as const)('names %s %s as "%s"', (system, edition, name) => {
  expect(editionName(system, edition)).toBe(name);
});
