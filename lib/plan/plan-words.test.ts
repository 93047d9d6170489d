import { describe, expect, it } from 'vitest';
import { catchUp } from './catch-up';
import { catchUpWords, shortfallWords } from './plan-words';
import { shortfalls } from './shortfall';
import { studyPlan } from './study-plan';
import { planInputs, planRequest } from './testing/plan-requests';

const days = (count: number, planned: number, done: number) =>
  Array.from({ length: count }, () => ({ planned, done }));

describe('catchUpWords', () => {
  it.each([
    ['nothing missed', days(3, 50, 50), [10, 10], undefined],
    [
      'two days, room soon',
      days(2, 30, 0),
      [15, 15, 15, 15],
      'You missed 2 days: 15 minutes more on 4 days, or move the exam.',
    ],
    [
      'a little behind',
      [{ planned: 50, done: 45 }],
      [6, 6, 6],
      'You are 5 minutes behind: 5 minutes more on 1 day, or move the exam.',
    ],
    [
      'more done on another day',
      [
        { planned: 50, done: 0 },
        { planned: 50, done: 100 },
      ],
      [10],
      undefined,
    ],
    [
      'not enough room',
      days(3, 50, 0),
      [20, 40],
      'You missed 3 days: up to 40 minutes more on 2 days, and 90 minutes find no room. Give more minutes a day, or move the exam.',
    ],
    [
      'no room at all',
      days(1, 50, 0),
      [0, 0],
      'You missed 1 day: 50 minutes find no room before the last week. Give more minutes a day, or move the exam.',
    ],
  ])('%s', (_, past, room, words) => {
    expect(catchUpWords(catchUp(past, room))).toBe(words);
  });
});

describe('shortfalls', () => {
  const wordsOf = (inputs: ReturnType<typeof planInputs>, examOn: string) => {
    const plan = studyPlan(planRequest(inputs, examOn, inputs.startsOn));
    const request = planRequest(inputs, examOn, inputs.startsOn);
    return shortfalls(plan, inputs, request.examOn, request.today).map(shortfallWords);
  };

  it('none when the time, the minutes and the bank are enough', () => {
    expect(wordsOf(planInputs('2026-11-30'), '2027-03-01')).toEqual([]);
  });

  it('says that the time is too short', () => {
    expect(wordsOf(planInputs('2026-11-30'), '2027-01-11')).toEqual([
      'The time is short: 42 days are less than the 3 months of the timeline. The plan fills what there is; it cannot be complete.',
    ]);
  });

  it('says that no day is long enough for a mock exam, and that the bank is too small for one', () => {
    const from = planInputs('2026-11-30').startsOn;
    const inputs = planInputs('2026-11-30', {
      versions: [{ from, preset: 'three-months', minutes: [60, 60, 60, 60, 60, 60, 60] }],
      mockMinutes: { full: 240 },
    });
    expect(wordsOf(inputs, '2027-03-01')).toEqual([
      'Your question banks have too few questions for a mock exam of half length, so none is planned.',
      'No day where a full mock exam belongs has the 240 minutes that it takes. Give one weekday as many, and it is planned.',
    ]);
  });

  it('says that no day has a minute', () => {
    const from = planInputs('2026-11-30').startsOn;
    const inputs = planInputs('2026-11-30', {
      versions: [{ from, preset: 'three-months', minutes: [0, 0, 0, 0, 0, 0, 0] }],
      mockMinutes: {},
    });
    expect(wordsOf(inputs, '2027-03-01')[0]).toBe(
      'No day before the exam has any minutes. Give some weekdays minutes, or take off days off.',
    );
  });
});
