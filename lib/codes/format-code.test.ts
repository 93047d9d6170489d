import { expect, it } from 'vitest';
import { formatCode } from './format-code';

it.each([
  ['icd10cm', 'E119', 'E11.9'],
  ['icd10cm', 'I10', 'I10'],
  ['icd10cm', 'QA00109', 'QA0.0109'],
  ['icd10pcs', '0DTJ4ZZ', '0DTJ4ZZ'],
  ['hcpcs', 'J1100', 'J1100'],
  ['msdrg', '470', '470'],
] as const)('prints %s %s as %s', (system, code, printed) => {
  expect(formatCode(system, code)).toBe(printed);
});
