import { describe, expect, it } from 'vitest';
import type { CodeSheet } from './scenario-session';
import { openPoints } from './open-points';
import { testSheet } from './testing/test-sheet';

const valid = () => true;
const points = (
  sheet: CodeSheet,
  isValid: Parameters<typeof openPoints>[2] = valid,
  setting: 'inpatient' | 'ed' = 'inpatient',
) => openPoints(setting, sheet, isValid).map(({ kind, count }) => `${kind} ${count}`);

describe('openPoints', () => {
  it.each([
    ['nothing entered', testSheet('_'), ['no-codes 1']],
    ['complete, an exempt code without an indicator', testSheet('I10:Y Z79.4'), []],
    ['no principal diagnosis', testSheet('_ I10:Y'), ['no-first-diagnosis 1']],
    ['procedures alone', testSheet('', '0DTJ4ZZ'), ['no-first-diagnosis 1']],
    ['two indicators missing', testSheet('I10 E11.9 N17.9:N'), ['no-poa 2']],
    ['words in a code field', testSheet('I10:Y asthma'), ['not-a-code 1']],
  ])('%s', (_, sheet, expected) => expect(points(sheet)).toEqual(expected));

  it('asks for no POA outside inpatient settings', () =>
    expect(points(testSheet('I10'), valid, 'ed')).toEqual([]));

  it('names codes that are known not to be valid, and not those that cannot be checked', () => {
    const isValid = (_: string, code: string) => (code === '99213' ? undefined : code !== 'E11');
    expect(points(testSheet('I10 E11', '99213'), isValid, 'ed')).toEqual(['not-valid 1']);
  });
});
