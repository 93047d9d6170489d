import { describe, expect, it } from 'vitest';
import { codeAgreement } from './code-agreement';

describe('codeAgreement', () => {
  it.each([
    ['icd10cm', 'E11.22', 'E11.21', { agreeing: 1, of: 2 }],
    ['icd10cm', 'E11.22', 'E11.9', { agreeing: 0, of: 2 }],
    ['icd10cm', 'E11.22', 'e11', { agreeing: 0, of: 2 }],
    ['icd10cm', 'E11.9', 'E11.22', { agreeing: 0, of: 2 }],
    ['icd10cm', 'I50.23', 'I5022', { agreeing: 1, of: 2 }],
    ['icd10cm', 'S72.001A', 'S72.002A', { agreeing: 3, of: 4 }],
    ['icd10cm', 'S72.001A', 'S72.001D', { agreeing: 3, of: 4 }],
    ['icd10cm', 'S72.001A', 'S72.001', { agreeing: 3, of: 4 }],
    ['icd10cm', 'E11.621', 'E11.321', { agreeing: 0, of: 3 }],
    ['icd10pcs', '0DTJ4ZZ', '0DTJ0ZZ', { agreeing: 3, of: 4 }],
    ['icd10pcs', '0DTJ4ZZ', '0DTH0ZX', { agreeing: 1, of: 4 }],
    ['icd10pcs', '0DTJ4ZZ', '0DTJ', { agreeing: 1, of: 4 }],
  ] as const)('%s: %s for %s', (system, expected, given, agreement) =>
    expect(codeAgreement(system, expected, given)).toEqual(agreement),
  );

  it.each([
    ['icd10cm', 'E11.22', 'E11.22'],
    ['icd10cm', 'E11.22', 'E1122'],
    ['icd10cm', 'E11.22', 'E10.22'],
    ['icd10cm', 'E11.22', 'E1'],
    ['icd10cm', 'E11.22', ''],
    ['icd10pcs', '0DTJ4ZZ', '0DBJ4ZZ'],
    ['hcpcs', 'G0463', 'G0462'],
    ['cpt', '99213', '99214'],
  ] as const)('%s: nothing for %s and %s', (system, expected, given) =>
    expect(codeAgreement(system, expected, given)).toBeUndefined(),
  );
});
