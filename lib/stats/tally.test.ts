import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerSpans, minutesByDay } from '@/lib/plan/studied-time';
import { calendarDay } from '@/lib/std/calendar-day';
import { calendarDayReader } from '@/lib/std/calendar-day-reader';
import { addAnswers, emptyTally, type TalliedAnswer } from './tally';

const dayOf = calendarDayReader('America/New_York');
const START = Date.parse('2027-03-10T12:00:00Z');

/** A log of quizzes and exams one after the other, over the day on which clocks go forward. */
const log = fc
  .array(
    fc.record({
      itemId: fc.constantFrom('a', 'b', 'c', 'd'),
      itemType: fc.constant('single' as const),
      // Now and then the clock is set back.
      wait: fc.integer({ min: -2_000_000, max: 40_000_000 }),
      isCorrect: fc.boolean(),
      confidence: fc.constantFrom('sure' as const, 'not-sure' as const, undefined),
      elapsedMs: fc.integer({ min: 0, max: 600_000 }),
      isNewSession: fc.boolean(),
      mode: fc.constantFrom('quiz' as const, 'mock' as const),
    }),
    { maxLength: 60 },
  )
  .map((rows) => {
    let [at, session] = [START, 0];
    let mode: TalliedAnswer['mode'] = 'quiz';
    return rows.map(({ wait, isNewSession, mode: next, ...row }): TalliedAnswer => {
      at += wait;
      if (isNewSession) {
        session += 1;
        mode = next;
      }
      return { ...row, at, mode, sessionId: `session-${session}` };
    });
  });

const tallyOf = (...parts: TalliedAnswer[][]) => {
  const tally = emptyTally();
  for (const part of parts) addAnswers(tally, part, dayOf);
  return tally;
};

describe('addAnswers', () => {
  it('comes to the same at once and in parts', () => {
    fc.assert(
      fc.property(log, fc.nat(), (answers, cut) => {
        const at = cut % (answers.length + 1);
        expect(tallyOf(answers.slice(0, at), answers.slice(at))).toEqual(tallyOf(answers));
      }),
    );
  });

  it('counts what a plain look at the log counts', () => {
    fc.assert(
      fc.property(log, (answers) => {
        const { days, firsts, confidence, answers: total } = tallyOf(answers);
        expect(total).toBe(answers.length);
        for (const [on, { answers: count, right }] of days) {
          const ofDay = answers.filter(({ at }) => dayOf(at) === on);
          expect([count, right]).toEqual([ofDay.length, ofDay.filter((each) => each.isCorrect).length]);
        }
        const byInstant = answers.toSorted((a, b) => a.at - b.at);
        for (const [itemId, { isCorrect }] of firsts)
          expect(isCorrect).toBe(byInstant.find((answer) => answer.itemId === itemId)?.isCorrect);
        const quizAnswers = answers.filter(({ mode }) => mode === 'quiz');
        const sure = quizAnswers.filter((answer) => answer.confidence === 'sure');
        expect(confidence.sure).toEqual({
          right: sure.filter((each) => each.isCorrect).length,
          wrong: sure.filter((each) => !each.isCorrect).length,
        });
        const said = Object.values(confidence).reduce((sum, { right, wrong }) => sum + right + wrong, 0);
        expect(said).toBe(quizAnswers.length);
      }),
    );
  });

  it('counts the same minutes as the plan does', () => {
    fc.assert(
      fc.property(log, (answers) => {
        const minutes = minutesByDay(answerSpans(answers), dayOf);
        for (const [on, { ms }] of tallyOf(answers).days)
          expect(ms / 60_000).toBeCloseTo(minutes.get(on) ?? 0, 6);
      }),
    );
  });

  it('puts answers on the days of the zone, also where an hour is missing', () => {
    const at = (iso: string): TalliedAnswer => ({
      itemId: iso,
      itemType: 'single',
      at: Date.parse(iso),
      isCorrect: true,
      elapsedMs: 1,
      mode: 'quiz',
      sessionId: 'one',
    });
    const { days } = tallyOf([
      at('2027-03-14T04:59:00Z'),
      at('2027-03-14T05:00:00Z'),
      at('2027-03-15T03:59:00Z'),
    ]);
    expect([...days].map(([on, { answers }]) => [on, answers])).toEqual([
      [calendarDay('2027-03-13'), 1],
      [calendarDay('2027-03-14'), 2],
    ]);
  });
});
