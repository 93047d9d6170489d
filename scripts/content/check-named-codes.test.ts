import { describe, expect, it } from 'vitest';
import type { CodeReference } from '@/lib/codes/code';
import { checkNamedCodes } from './check-named-codes';
import { cm } from './testing/fixtures';

const drg = (code: string): CodeReference => ({ system: 'msdrg', code, edition: 'FY2026' });

function messages(
  text: string,
  codes: CodeReference[],
  more: { allowsCpt?: boolean; sections?: string[] } = {},
) {
  const lines: string[] = [];
  const named = { texts: [['stem', text]] as const, sections: [], codes, allowsCpt: false, ...more };
  checkNamedCodes(named, (path, message) => lines.push(`${path}: ${message}`));
  return lines;
}

describe('checkNamedCodes', () => {
  it('passes texts whose codes are all listed, and lists whose codes are all named', () => {
    const hcpcs: CodeReference = { system: 'hcpcs', code: 'G0463', edition: '2026' };
    expect(messages('E11.22 with N18.4, then G0463', [cm('E11.22'), cm('N18.4'), hcpcs])).toEqual([]);
  });

  it('refuses a named code that is not listed', () => {
    expect(messages('E11.22 with N18.4', [cm('E11.22')])).toEqual([
      'stem: ICD-10-CM N18.4 is named here but not in codes[].',
    ]);
  });

  it('refuses a listed code that no text names, also when it only begins a longer one', () => {
    expect(messages('I13.0', [cm('I13.0'), cm('I13')])).toEqual(['codes.1: I13 is named in no text.']);
  });

  it('takes the section of a reference for a naming', () => {
    expect(messages('Plain words.', [cm('Z79.0')], { sections: ['Z79.0'] })).toEqual([]);
  });

  it('finds MS-DRG numbers by the words before them', () => {
    expect(messages('MS-DRGs 193, 194 and 195', [drg('193'), drg('194'), drg('195')])).toEqual([]);
    expect(messages('MS-DRG 193 or 194; room 981', [drg('193')])).toEqual([
      'stem: MS-DRG 194 is named here but not in codes[].',
    ]);
  });

  it('refuses CPT numbers where they are not allowed and asks for their listing where they are', () => {
    expect(messages('Report 99291.', [])).toEqual([
      'stem: CPT number 99291: CPT stands only in the cpt bank.',
    ]);
    expect(messages('Report 99291.', [], { allowsCpt: true })).toEqual([
      'stem: CPT 99291 is named here but not in codes[].',
    ]);
    const cpt: CodeReference = { system: 'cpt', code: '99291', edition: '2026' };
    expect(messages('Report 99291.', [cpt], { allowsCpt: true })).toEqual([]);
  });

  it('refuses D codes in texts and in the list', () => {
    const dental: CodeReference = { system: 'hcpcs', code: 'D0120', edition: '2026' };
    expect(messages('D0120', [dental])).toEqual([
      "stem: D0120: D codes are the ADA's; take them out.",
      "codes.0: D0120: D codes are the ADA's; take them out.",
    ]);
  });

  it('refuses a wrong edition and a code listed twice', () => {
    expect(messages('I10', [{ ...cm('I10'), edition: '2026' }, cm('I10')])).toEqual([
      'codes.0: I10: the edition of icd10cm is FY2026, not 2026.',
      'codes: A code is listed twice.',
    ]);
  });
});
