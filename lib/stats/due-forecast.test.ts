import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay } from '@/lib/std/calendar-day';
import { calendarDayReader } from '@/lib/std/calendar-day-reader';
import { dueForecast } from './due-forecast';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-12-02T18:00:00Z');
const TODAY = calendarDay('2026-12-02');
const dayOf = calendarDayReader('America/New_York');
const at = (examOn?: string) => ({
  now: NOW,
  today: TODAY,
  examOn: examOn === undefined ? undefined : calendarDay(examOn),
  dayOf,
});

describe('dueForecast', () => {
  it('tells what is overdue from what comes due today, tomorrow and after the last bar', () => {
    const dues = [NOW - 900 * HOUR, NOW, NOW + 1, NOW + 10 * HOUR, NOW + 11 * HOUR, NOW + 9_000 * HOUR];
    const { overdue, bars, later, examOn } = dueForecast(dues, at());
    expect([overdue, bars[0], bars[1], later, examOn]).toEqual([
      2,
      { from: '2026-12-02', to: '2026-12-02', due: 2 },
      { from: '2026-12-03', to: '2026-12-03', due: 1 },
      1,
      undefined,
    ]);
  });

  it.each([
    ['without an exam', undefined, 30, '2026-12-31'],
    ['after the exam', '2026-12-01', 30, '2026-12-31'],
    ['on the day of the exam', '2026-12-02', 1, '2026-12-02'],
    ['42 days, by day', '2027-01-12', 42, '2027-01-12'],
    ['43 days, by week', '2027-01-13', 7, '2027-01-13'],
  ])('%s', (_, examOn, count, last) => {
    const { bars } = dueForecast([], at(examOn));
    expect(bars).toHaveLength(count);
    expect(bars.at(-1)?.to).toBe(last);
  });

  it('counts each question once, in bars without gaps', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: NOW - 9_000 * HOUR, max: NOW + 9_000 * HOUR })),
        fc.option(fc.integer({ min: -10, max: 300 })),
        (dues, examIn) => {
          const examOn = examIn === null ? undefined : addDays(TODAY, examIn);
          const { overdue, bars, later } = dueForecast(dues, at(examOn));
          expect(overdue + later + bars.reduce((sum, { due }) => sum + due, 0)).toBe(dues.length);
          for (const [index, { from }] of bars.entries())
            expect(from).toBe(index === 0 ? TODAY : addDays(bars[index - 1]?.to ?? TODAY, 1));
        },
      ),
    );
  });
});
