import { describe, expect, it } from 'vitest';
import { isCodeShaped, isCptShaped, procedureSystem } from './code-shape';

describe('isCodeShaped', () => {
  it.each(['I10', 'e11.9', 'S72.001A', '0DTJ4ZZ', 'G0463', '99213', 'E1'])('%s is', (text) =>
    expect(isCodeShaped(text)).toBe(true),
  );
  it.each(['', ' ', 'asthma', 'heart failure', 'S72.001AX', 'stage 3 kidney', 'I10?'])(
    '"%s" is not',
    (text) => expect(isCodeShaped(text)).toBe(false),
  );
});

describe('procedureSystem', () => {
  it('is PCS for inpatients, and told by the first character for others', () => {
    expect(procedureSystem(true, '99213')).toBe('icd10pcs');
    expect(procedureSystem(false, '99')).toBe('cpt');
    expect(procedureSystem(false, 'J33')).toBe('hcpcs');
    expect(procedureSystem(false, 'injection')).toBe('hcpcs');
  });
});

describe('isCptShaped', () => {
  it('wants five characters', () => {
    expect(['99213', '0001F', '0042T', '0001M', '0240U', '0001A'].every(isCptShaped)).toBe(true);
    expect(['9921', '992133', '9921X', 'G0463'].some(isCptShaped)).toBe(false);
  });
});
