import { describe, expect, it } from 'vitest';
import type { DayPlanReason } from './day-plan';
import { explainDayPlan } from './explain-day-plan';

const exam: DayPlanReason = {
  policy: { kind: 'exam-gain' },
  newCount: 12,
  reviewCount: 8,
  waitingReviews: 0,
  waitingNew: 300,
  daysToExam: 20,
  isShortOfTime: false,
  endedBy: 'time',
};
const longTerm: DayPlanReason = {
  policy: { kind: 'long-term', retention: 0.9 },
  newCount: 5,
  reviewCount: 20,
  waitingReviews: 0,
  waitingNew: 0,
  isShortOfTime: false,
  endedBy: 'nothing-left',
};

describe('explainDayPlan', () => {
  it.each<[Partial<DayPlanReason>, string]>([
    [{}, '12 new and 8 to review today: what adds most by exam day.'],
    [
      { reviewCount: 0, isShortOfTime: true, waitingReviews: 34 },
      '12 new today: your pool is larger than your time; new questions add more now than reviews; 34 due reviews wait.',
    ],
    [
      { isShortOfTime: true, waitingReviews: 34, waitingLine: { side: 'below', recall: 0.7 } },
      '12 new and 8 to review today: your pool is larger than your time; 34 due reviews wait, most below 70 % recall.',
    ],
    [
      { waitingReviews: 1, waitingLine: { side: 'above', recall: 0.85 } },
      '12 new and 8 to review today: 1 due review waits above 85 % recall.',
    ],
    [{ newCount: 0 }, '8 to review today: reviews add more now than new questions.'],
    [
      { waitingReviews: 1, endedBy: 'review-limit' },
      '12 new and 8 to review today: your daily limit of reviews is reached; 1 due review waits.',
    ],
    [{ endedBy: 'new-limit' }, '12 new and 8 to review today: your daily limit of new questions is reached.'],
    [{ newCount: 0, reviewCount: 0 }, 'Nothing to ask today: your plan has no time left for it.'],
    [
      { newCount: 0, reviewCount: 0, endedBy: 'nothing-left' },
      'Nothing to ask today: all that helps for exam day can wait.',
    ],
    [
      { newCount: 0, reviewCount: 0, endedBy: 'empty-pool' },
      'Nothing to ask today: no bank that is switched on has a question.',
    ],
    [
      { newCount: 0, reviewCount: 0, endedBy: 'new-limit' },
      'Nothing more to ask today: your daily limit is reached.',
    ],
  ])('before an exam: %o', (change, line) => {
    expect(explainDayPlan({ ...exam, ...change })).toBe(line);
  });

  it.each<[Partial<DayPlanReason>, string]>([
    [{}, '5 new and 20 to review today: reviews come when what you know is down to 90 %.'],
    [
      { endedBy: 'time', waitingNew: 1 },
      '5 new and 20 to review today: reviews come when what you know is down to 90 %; 1 new question waits.',
    ],
    [{ newCount: 0, reviewCount: 0 }, 'Nothing is due today.'],
  ])('without one: %o', (change, line) => {
    expect(explainDayPlan({ ...longTerm, ...change })).toBe(line);
  });
});
