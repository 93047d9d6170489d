import { describe, expect, it } from 'vitest';
import type { OfficialFiles } from './official-files';
import type { StarterReference } from './named-codes';
import { starterRows } from './starter-rows';
import { orderFileOf } from './testing/order-file-of';

const OFFICIAL: OfficialFiles = {
  used: [],
  missing: [],
  icd10cm: orderFileOf('I50 0 Heart failure', 'I5023 1 Acute on chronic'),
  icd10pcs: orderFileOf('0DT 0 Resection', '0DTJ4ZZ 1 Resection of Appendix'),
};
const TITLES = { hcpcs: { G0463: 'Visit' }, msdrg: { '193': 'Pneumonia' } };
const reference = (system: StarterReference['system'], code: string): StarterReference => ({
  system,
  code,
  edition: 'FY2026',
});

describe('starterRows', () => {
  it('takes ICD-10 titles and flags from the order files, the others from our list, sorted', () => {
    const rows = starterRows(
      [
        reference('msdrg', '193'),
        reference('hcpcs', 'G0463'),
        reference('icd10pcs', '0DTJ4ZZ'),
        reference('icd10pcs', '0DTJ'),
        reference('icd10cm', 'I50.23'),
        reference('icd10cm', 'I50'),
      ],
      OFFICIAL,
      TITLES,
    );
    expect(rows.map(({ code, title, billable }) => [code, title, billable])).toEqual([
      ['I50', 'Heart failure', false],
      ['I50.23', 'Acute on chronic', true],
      ['0DTJ', 'Resection (incomplete code)', false],
      ['0DTJ4ZZ', 'Resection of Appendix', true],
      ['G0463', 'Visit', true],
      ['193', 'Pneumonia', true],
    ]);
  });

  it('names every code without a title', () => {
    const unknown = [reference('icd10cm', 'Q99.1'), reference('hcpcs', 'A0001')];
    expect(() => starterRows(unknown, OFFICIAL, TITLES)).toThrow(
      'No title for ICD-10-CM Q99.1, HCPCS Level II A0001',
    );
  });
});
