import { describe, expect, it } from 'vitest';
import { addDays, calendarDay } from '@/lib/std/calendar-day';
import { clockChanges, zoneDay, ZONES } from '@/lib/std/testing/zone-clock';
import { WEEKDAYS } from '@/lib/std/weekday';
import { minuteOfDayAt } from '@/lib/std/zone-instant';
import { remindersBetween } from './fall-due';
import { dueAt } from './fire';
import { isQuiet, type QuietHours } from './quiet-hours';
import { DEFAULT_REMINDER_CHOICES, type ReminderChoices } from './reminder-choices';
import type { ReminderKind, ReminderSources } from './reminder';
import { schedulingWindow, WINDOW_DAYS_ID } from './scheduling-window';

const day = calendarDay;
const LONG_AGO = day('2000-01-01');
const FAR = day('2060-01-01');
const LEAP_NOON = Date.parse('2028-02-29T12:00:00Z');
const NIGHT = { from: 22 * 60, to: 7 * 60 };
/** Minutes of the day with quiet hours: some end or begin in the hours that clocks leap over or show twice. */
const TIMES: readonly (readonly [number, QuietHours | undefined])[] = [
  [0, undefined],
  [30, undefined],
  [90, undefined],
  [150, undefined],
  [1439, undefined],
  [0, NIGHT],
  [1439, NIGHT],
  [23 * 60, { from: 22 * 60, to: 150 }],
  [60, { from: 23 * 60 + 30, to: 90 }],
  [10, { from: 23 * 60, to: 30 }],
];
const only = (kind: ReminderKind, change: Partial<ReminderChoices> = {}): ReminderChoices => ({
  ...DEFAULT_REMINDER_CHOICES,
  kinds: [kind],
  ...change,
});
const idsOf = (sources: ReminderSources, choices: ReminderChoices, from = LONG_AGO, to = FAR) =>
  remindersBetween(sources, choices, from, to).map(({ id }) => id);

describe('remindersBetween', () => {
  it('says the exam 30, 7 and 1 days before, over a leap day, each until the next is there', () => {
    const reminders = remindersBetween({ examOn: day('2028-03-01') }, only('exam'), LONG_AGO, FAR);
    expect(reminders.map(({ id, until }) => [id, until])).toEqual([
      ['exam-30:2028-01-31', '2028-02-22'],
      ['exam-7:2028-02-23', '2028-02-28'],
      ['exam-1:2028-02-29', '2028-03-01'],
    ]);
  });

  it('says the milestones of a cycle, its last day, that it is over, and the month before revocation', () => {
    const cycle = {
      startsOn: day('2028-02-29'),
      endsOn: day('2030-02-28'),
      inactiveFrom: day('2030-03-01'),
      revokedFrom: day('2030-08-28'),
    };
    const reminders = remindersBetween({ cycle }, only('cycle'), LONG_AGO, FAR);
    expect(reminders.map(({ id, until }) => [id, until])).toEqual([
      ['cycle-365:2029-02-28', '2029-08-31'],
      ['cycle-180:2029-09-01', '2029-11-29'],
      ['cycle-90:2029-11-30', '2030-01-28'],
      ['cycle-30:2030-01-29', '2030-02-20'],
      ['cycle-7:2030-02-21', '2030-02-27'],
      ['cycle-last-day:2030-02-28', '2030-02-28'],
      ['cycle-inactive:2030-03-01', '2030-07-28'],
      ['cycle-revoked-30:2030-07-29', '2030-08-27'],
    ]);
  });

  it('leaves out what would come before a window or a cycle begins', () => {
    const window = { opensOn: day('2027-01-10'), closesOn: day('2027-02-10') };
    expect(idsOf({ window }, only('window'))).toEqual([
      'window-opens:2027-01-10',
      'window-30:2027-01-11',
      'window-7:2027-02-03',
      'window-1:2027-02-09',
    ]);
    const cycle = {
      startsOn: day('2027-01-10'),
      endsOn: day('2027-03-10'),
      inactiveFrom: day('2027-03-11'),
      revokedFrom: day('2027-03-12'),
    };
    expect(idsOf({ cycle }, only('cycle'))).toEqual([
      'cycle-30:2027-02-08',
      'cycle-7:2027-03-03',
      'cycle-last-day:2027-03-10',
      'cycle-inactive:2027-03-11',
    ]);
  });

  it('knows the days on which code sets change, and that the news is stale after a month', () => {
    const [from, to] = [day('2026-11-29'), day('2027-10-01')];
    expect(idsOf({}, only('code-sets'), from, to)).toEqual([
      'code-sets:2027-01-01',
      'code-sets:2027-04-01',
      'code-sets:2027-10-01',
    ]);
    expect(idsOf({}, only('quarterly'), from, to)).toEqual([
      'quarterly:2027-01-01',
      'quarterly:2027-04-01',
      'quarterly:2027-07-01',
      'quarterly:2027-10-01',
    ]);
    expect(idsOf({}, only('code-sets'), day('2027-01-31'), day('2027-02-01'))).toEqual([
      'code-sets:2027-01-01',
    ]);
    expect(idsOf({}, only('code-sets'), day('2027-02-01'), day('2027-02-01'))).toEqual([]);
  });

  it('asks to study on the chosen weekdays', () => {
    const study = { minuteOfDay: 1080, weekdays: ['SU', 'TU'] as const };
    expect(idsOf({}, only('study', { study }), day('2026-11-29'), day('2026-12-06'))).toEqual([
      'study:2026-11-29',
      'study:2026-12-01',
      'study:2026-12-06',
    ]);
    expect(idsOf({}, only('study', { study: { ...study, weekdays: [] } }), day('2026-11-29'))).toEqual([]);
  });

  it('puts off what falls into quiet hours, keeps its id, and lets it live until then', () => {
    const choices = only('study', {
      study: { minuteOfDay: 23 * 60, weekdays: ['SU'] },
      quiet: { from: 22 * 60, to: 7 * 60 },
    });
    const monday = day('2026-11-30');
    expect(remindersBetween({}, choices, monday, monday)).toEqual([
      {
        id: 'study:2026-11-29',
        kind: 'study',
        on: '2026-11-29',
        due: { on: '2026-11-30', minuteOfDay: 420 },
        until: '2026-11-30',
        about: '2026-11-29',
      },
    ]);
  });

  it('has nothing without days, and nothing of a kind that is off', () => {
    for (const kind of ['exam', 'window', 'cycle'] as const) expect(idsOf({}, only(kind))).toEqual([]);
    expect(idsOf({ examOn: day('2028-03-01') }, only('cycle'))).toEqual([]);
  });
});

describe('by the clocks of the world', () => {
  // Three years, with a leap day.
  const [from, to] = [Date.parse('2027-01-01T00:00:00Z'), Date.parse('2030-01-01T00:00:00Z')];

  it('in every zone, around every change of its clocks, a reminder falls due when the clock shows its time', () => {
    let days = 0;
    for (const timeZone of ZONES)
      for (const change of [...clockChanges(timeZone, from, to).slice(0, 2), LEAP_NOON]) {
        const changed = day(zoneDay(timeZone, change));
        // At the change itself, in the quiet hours before and behind it, and at any time of the day.
        for (const [minuteOfDay, quiet] of TIMES) {
          const study = { minuteOfDay, weekdays: WEEKDAYS };
          const reminders = remindersBetween(
            {},
            only('study', { study, quiet }),
            addDays(changed, -1),
            addDays(changed, 1),
          );
          let last = -Infinity;
          for (const reminder of reminders) {
            const at = dueAt(reminder, timeZone);
            const clock = { on: zoneDay(timeZone, at), minuteOfDay: minuteOfDayAt(at, timeZone) };
            const { due } = reminder;
            const isOnTime = clock.on === due.on && clock.minuteOfDay === due.minuteOfDay;
            // Where the clock leaps over the time, at the leap.
            const isAtLeap = at === change && (clock.on > due.on || clock.minuteOfDay > due.minuteOfDay);
            if (!(isOnTime || isAtLeap) || at <= last || isQuiet(clock.minuteOfDay, quiet))
              throw new Error(`${timeZone}, ${JSON.stringify(reminder)}: ${JSON.stringify(clock)}`);
            last = at;
            days += 1;
          }
        }
      }
    expect(days).toBeGreaterThan(10_000);
  });
});

describe('schedulingWindow', () => {
  it.each([
    ['nothing without a first day', { windowClosesOn: day('2027-05-01') }, undefined],
    [
      '120 days by the rule',
      { windowOpensOn: day('2027-01-01') },
      { opensOn: '2027-01-01', closesOn: '2027-05-01' },
    ],
    [
      'the last day that was entered',
      { windowOpensOn: day('2027-01-01'), windowClosesOn: day('2027-04-30') },
      { opensOn: '2027-01-01', closesOn: '2027-04-30' },
    ],
    [
      'nothing when it ends before it begins',
      { windowOpensOn: day('2027-01-02'), windowClosesOn: day('2027-01-01') },
      undefined,
    ],
  ])('is %s', (_, choices, expected) => {
    expect(schedulingWindow(choices, {})).toEqual(expected);
  });

  it('is as long as the user says that AHIMA gives', () => {
    const edits = { [WINDOW_DAYS_ID]: { value: 90, editedOn: '2026-11-29' } };
    expect(schedulingWindow({ windowOpensOn: day('2027-01-01') }, edits)?.closesOn).toBe('2027-04-01');
  });
});
