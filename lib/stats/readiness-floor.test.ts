import { describe, expect, it } from 'vitest';
import { blueprint } from '@/lib/exam/blueprint';
import { missingAnswers, READINESS_FLOOR } from './readiness-floor';

const exam = blueprint('ccs-2026');
const counts = (...answers: number[]) =>
  exam.domains.map(({ id }, at) => ({ id, answers: answers[at] ?? 0, unseen: 9 }));

describe('missingAnswers', () => {
  it('asks for the whole floor of somebody who has answered nothing', () => {
    const missing = missingAnswers(exam, counts());
    expect(missing?.total).toBe(READINESS_FLOOR.total);
    expect(missing?.domains.map(({ more }) => more)).toEqual([4, 4, 4, 4, 4]);
  });

  it('names the domains with too few, the most missing first', () => {
    const missing = missingAnswers(exam, counts(40, 4, 2, 4, 0));
    expect(missing).toEqual({
      total: 6,
      domains: [
        { id: 'information-technologies', title: 'Information Technologies', more: 4, unseen: 9 },
        { id: 'queries', title: 'Provider Queries', more: 2, unseen: 9 },
      ],
    });
  });

  it('asks for any more where the domains have enough and the sum does not', () => {
    expect(missingAnswers(exam, counts(5, 5, 5, 5, 5))).toEqual({ total: 5, domains: [] });
  });

  it('counts what domains lack within the total, not on top of it', () => {
    expect(missingAnswers(exam, counts(20, 0, 4, 4, 0))).toMatchObject({ total: 8 });
    expect(missingAnswers(exam, counts(10, 0, 4, 4, 0))).toMatchObject({ total: 12 });
  });

  it('is satisfied', () => {
    expect(missingAnswers(exam, counts(14, 4, 4, 4, 4))).toBeUndefined();
  });
});
