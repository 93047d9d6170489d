import { expect, it } from 'vitest';
import { categoryOf } from './category-of';

it.each([
  ['icd10cm', 'i50.23', 'I50'],
  ['icd10cm', 'I10', 'I10'],
  ['icd10pcs', '0DTN4ZZ', '0DT'],
  ['hcpcs', 'J1234', 'J'],
  ['msdrg', '291', '291'],
  ['cpt', '99213', '99213'],
] as const)('%s %s belongs to %s', (system, code, category) => {
  expect(categoryOf(system, code)).toBe(category);
});
