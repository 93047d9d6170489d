import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay, daysBetween, type CalendarDay } from '@/lib/std/calendar-day';
import type { CalendarEvent } from '@/lib/std/calendar-file';
import { weekdayOf, WEEKDAYS } from '@/lib/std/weekday';
import { remindersBetween } from './fall-due';
import { DEFAULT_REMINDER_CHOICES } from './reminder-choices';
import { REMINDER_KINDS, type ReminderSources } from './reminder';
import { reminderEvents } from './reminder-events';

const day = calendarDay;
const TODAY = day('2027-03-01');
const SOURCES = { examOn: day('2027-03-30') };
const CHOICES = { ...DEFAULT_REMINDER_CHOICES, kinds: REMINDER_KINDS };

describe('reminderEvents', () => {
  it('has what is ahead as whole days, worded for their own day, with a notice at the chosen time', () => {
    expect(reminderEvents(SOURCES, { ...CHOICES, kinds: ['exam'] }, TODAY)).toMatchObject([
      {
        uid: 'exam-7@ccs-companion.example',
        title: 'Your exam is in 7 days',
        on: '2027-03-23',
        alarmMinutes: 540,
      },
      { title: 'Your exam is tomorrow', on: '2027-03-29' },
    ]);
  });

  it('has the daily study as one entry from its first day, repeated up to the exam', () => {
    const study = { minuteOfDay: 1080, weekdays: ['WE', 'SU'] as const };
    expect(reminderEvents(SOURCES, { ...CHOICES, kinds: ['study'], study }, TODAY)).toMatchObject([
      {
        on: '2027-03-03',
        time: { minuteOfDay: 1080 },
        weekly: { weekdays: ['WE', 'SU'], until: '2027-03-30' },
      },
    ]);
    const without = { ...study, weekdays: [] };
    expect(reminderEvents(SOURCES, { ...CHOICES, kinds: ['study'], study: without }, TODAY)).toEqual([]);
  });

  it('repeats the study for a year when no exam is ahead', () => {
    const past = { examOn: day('2027-02-01') };
    expect(reminderEvents(past, { ...CHOICES, kinds: ['study'] }, TODAY)).toMatchObject([
      { weekly: { until: '2028-03-01' } },
    ]);
  });

  it('keeps the ids of entries, whenever it is saved and when an exam or the end of a cycle moves', () => {
    const startsOn = day('2026-01-10');
    const cycle = (endsOn: string) => ({
      startsOn,
      endsOn: day(endsOn),
      inactiveFrom: addDays(day(endsOn), 1),
      revokedFrom: addDays(day(endsOn), 181),
    });
    const uids = (today: string, examOn: string, endsOn: string) =>
      reminderEvents({ examOn: day(examOn), cycle: cycle(endsOn) }, CHOICES, day(today)).map(
        ({ uid }) => uid,
      );
    const first = uids('2026-12-01', '2027-03-30', '2028-01-09');
    expect(new Set(first).size).toBe(first.length);
    expect(first).toContain('cycle-last-day:2026-01-10@ccs-companion.example');
    const later = uids('2027-01-05', '2027-05-30', '2028-04-09');
    for (const uid of later.filter((each) => /^(exam|cycle)/.test(each))) expect(first).toContain(uid);
  });

  it('has every reminder of every kind that is still to come, at the time at which it would pop up', () => {
    const sources: ReminderSources = {
      examOn: day('2027-06-30'),
      window: { opensOn: day('2027-03-10'), closesOn: day('2027-07-08') },
      cycle: {
        startsOn: day('2025-08-01'),
        endsOn: day('2027-07-31'),
        inactiveFrom: day('2027-08-01'),
        revokedFrom: day('2028-01-28'),
      },
    };
    const minute = fc.integer({ min: 0, max: 1439 });
    const anyChoices = fc.record({
      kinds: fc.subarray([...REMINDER_KINDS]),
      minuteOfDay: minute,
      study: fc.record({ minuteOfDay: minute, weekdays: fc.subarray([...WEEKDAYS]) }),
      quiet: fc.option(fc.record({ from: minute, to: minute }), { nil: undefined }),
    });
    fc.assert(
      fc.property(anyChoices, (choices) => {
        const noticed = new Set(reminderEvents(sources, choices, TODAY).flatMap(noticesOf));
        const wanted = remindersBetween(sources, choices, TODAY, day('2027-06-29')).filter(
          ({ on }) => on >= TODAY,
        );
        for (const { due } of wanted) expect(noticed).toContain(`${due.on} ${due.minuteOfDay}`);
      }),
    );
  });
});

/** When a calendar gives notice of an entry: day and minute of it. */
function noticesOf({ on, time, weekly, alarmMinutes = 0 }: CalendarEvent): string[] {
  const minutes = (time?.minuteOfDay ?? 0) + alarmMinutes;
  const notice = (start: CalendarDay) => `${addDays(start, Math.floor(minutes / 1440))} ${minutes % 1440}`;
  if (!weekly) return [notice(on)];
  const length = daysBetween(on, weekly.until) + 1;
  return Array.from({ length }, (_, at) => addDays(on, at))
    .filter((each) => weekly.weekdays.includes(weekdayOf(each)))
    .map(notice);
}
