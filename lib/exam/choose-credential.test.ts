import { describe, expect, it } from 'vitest';
import { NO_BACKGROUND, type Background } from './background';
import { adviseCredential, type Goal } from './choose-credential';

const advise = (background: Partial<Background>, ...goals: Goal[]) =>
  adviseCredential({ ...NO_BACKGROUND, ...background }, goals);

describe('adviseCredential', () => {
  it.each<[string, Partial<Background>, Goal[], 'ccs' | 'cca']>([
    ['a beginner', {}, [], 'cca'],
    ['a beginner who wants a first job', { hasDiploma: true }, ['first-job'], 'cca'],
    ['a beginner who wants to audit later', { hasDiploma: true }, ['auditing'], 'cca'],
    ['a coder of one year', { codingYears: 1 }, ['hospital'], 'cca'],
    ['a coder of two years', { codingYears: 2 }, [], 'ccs'],
    ['a holder of the CCA', { ccaYears: 0, codingYears: 0 }, [], 'ccs'],
    ['a graduate in the field', { degree: 'associate-him' }, [], 'ccs'],
    ['a graduate of another field', { degree: 'bachelor-other' }, ['leading'], 'cca'],
    ['a holder of the RHIT', { hasHigherCredential: true }, [], 'ccs'],
  ])('%s', (_, background, goals, first) => {
    const advice = advise(background, ...goals);
    expect(advice.first).toBe(first);
    expect(advice.reasons.length).toBeGreaterThan(0);
  });

  it('gives reasons from the goals', () => {
    expect(advise({ codingYears: 3 }, 'hospital', 'cdi').reasons).toEqual([
      'You have two years of coding work or more, which is what the CCS is made for.',
      'The CCS is preferred for hospital coding and clinical documentation integrity, which you want.',
    ]);
    expect(advise({ degree: 'bachelor-him' }, 'first-job').reasons.at(-1)).toMatch(
      /the CCA is the shorter way/,
    );
    expect(advise({}, 'remote').reasons.at(-1)).toBe('Many take the CCS two to three years after it.');
  });
});
