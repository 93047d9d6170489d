import { describe, expect, it } from 'vitest';
import { pickOptions } from './pick-options';
import { sheetKey } from './sheet-key';
import { expectedCode, testScenario } from './testing/test-scenario';

const KEY = sheetKey(testScenario(), false);
const codes = (seed: string, key = KEY, list: 'diagnoses' | 'procedures' = 'diagnoses') =>
  pickOptions(key, list, seed).map(({ code }) => code);

describe('pickOptions', () => {
  it('has expected codes, alternates and traps, each once', () => {
    const alternates = [
      { code: 'I50.33', credit: 'partial' as const, reason: 'x' },
      { code: 'I10', credit: 'partial' as const, reason: 'x' },
    ];
    const key = { ...KEY, expected: [...KEY.expected, expectedCode('I50.43', { alternates })] };
    expect(codes('s', key).toSorted()).toEqual(
      ['E11.9', 'I10', 'I11.0', 'I50.23', 'I50.33', 'I50.43', 'N17.9', 'R06.02', 'Z79.4'].toSorted(),
    );
  });

  it('parts diagnoses and procedures', () => {
    const pcs = expectedCode('0DTJ4ZZ', { system: 'icd10pcs', role: 'principal-procedure' });
    const key = { ...KEY, expected: [...KEY.expected, pcs] };
    expect(codes('s', key, 'procedures')).toEqual(['0DTJ4ZZ']);
    expect(codes('s', key)).not.toContain('0DTJ4ZZ');
  });

  it('is in the same order for a session, in others for others, and rarely in that of the key', () => {
    expect(codes('one')).toEqual(codes('one'));
    const orders = new Set(Array.from({ length: 20 }, (_, at) => codes(`session-${at}`).join(' ')));
    expect(orders.size).toBeGreaterThan(15);
    const firsts = new Set(Array.from({ length: 60 }, (_, at) => codes(`session-${at}`)[0]));
    expect(firsts.size).toBe(7);
  });

  it('keeps the order of the others when the content gets one more', () => {
    const key = { ...KEY, traps: [...KEY.traps, { system: 'icd10cm' as const, code: 'I50.9', reason: 'x' }] };
    expect(codes('one', key).filter((code) => code !== 'I50.9')).toEqual(codes('one'));
  });
});
