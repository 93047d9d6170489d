import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDay, calendarDayAt } from '@/lib/std/calendar-day';
import { zoneDay, ZONES } from '@/lib/std/testing/zone-clock';
import { minuteOfDayAt } from '@/lib/std/zone-instant';
import { remindersBetween } from './fall-due';
import { dueAt, EMPTY_REMINDER_LOG, fireReminders, reminderOrigins, type ReminderLog } from './fire';
import { isQuiet } from './quiet-hours';
import { DEFAULT_REMINDER_CHOICES, type ReminderChoices } from './reminder-choices';
import { REMINDER_KINDS, type ReminderSources } from './reminder';

const DAY_MS = 86_400_000;
const day = calendarDay;
const at = (iso: string) => Date.parse(iso);
const CHOICES: ReminderChoices = { ...DEFAULT_REMINDER_CHOICES, kinds: ['exam', 'study'] };
const EXAM: ReminderSources = { examOn: day('2027-03-30') };

type Look = { now: number; timeZone?: string; isAllowed?: boolean };
function look(
  log: ReminderLog,
  { now, timeZone = 'UTC', isAllowed = true }: Look,
  sources = EXAM,
  choices = CHOICES,
) {
  const today = calendarDayAt(now, timeZone);
  const reminders = remindersBetween(sources, choices, today, addDays(today, 40));
  const clock = { now, timeZone };
  return fireReminders(reminders, reminderOrigins(sources, choices), log, choices, isAllowed, clock);
}
const shown = ({ show }: ReturnType<typeof look>) => show.map(({ id }) => id);
const started = (iso: string, sources = EXAM, choices = CHOICES) =>
  look(EMPTY_REMINDER_LOG, { now: at(iso) }, sources, choices).log;

describe('fireReminders', () => {
  it('shows a reminder when it is due, once, and says when to look next', () => {
    const log = started('2027-02-27T20:00:00Z');
    const before = look(log, { now: at('2027-02-28T08:59:59Z') });
    expect(shown(before)).toEqual([]);
    expect(before.nextAt).toBe(at('2027-02-28T09:00:00Z'));
    const due = look(before.log, { now: at('2027-02-28T09:00:00Z') });
    expect(shown(due)).toEqual(['exam-30:2027-02-28']);
    expect(due.nextAt).toBe(at('2027-03-01T18:00:00Z'));
    expect(shown(look(due.log, { now: at('2027-02-28T09:00:01Z') }))).toEqual([]);
  });

  it('joins what was missed, and leaves out what is stale: the study of yesterday, a milestone that was overtaken', () => {
    const log = started('2027-02-20T20:00:00Z');
    const late = look(log, { now: at('2027-03-24T18:30:00Z') });
    expect(shown(late)).toEqual(['exam-7:2027-03-23', 'study:2027-03-24']);
    expect(shown(look(late.log, { now: at('2027-03-25T10:00:00Z') }))).toEqual([]);
  });

  it('passes over what fell due before its day was entered, changed or its kind switched on', () => {
    const log = started('2027-03-10T12:00:00Z');
    expect(shown(look(log, { now: at('2027-03-10T12:01:00Z') }))).toEqual([]);
    const moved = look(log, { now: at('2027-03-11T12:00:00Z') }, { examOn: day('2027-03-17') });
    expect(shown(moved)).toEqual([]);
    const next = look(moved.log, { now: at('2027-03-16T09:00:00Z') }, { examOn: day('2027-03-17') });
    expect(shown(next)).toEqual(['exam-1:2027-03-16']);
  });

  it('asks to study at a later hour that was chosen after an earlier one had passed', () => {
    const study = (minuteOfDay: number): ReminderChoices => ({
      ...CHOICES,
      study: { minuteOfDay, weekdays: ['MO'] },
    });
    const log = started('2027-03-01T12:00:00Z');
    const early = look(log, { now: at('2027-03-01T12:01:00Z') }, {}, study(8 * 60));
    expect(shown(early)).toEqual([]);
    const late = look(early.log, { now: at('2027-03-01T12:02:00Z') }, {}, study(13 * 60));
    expect(shown(look(late.log, { now: at('2027-03-01T13:00:00Z') }, {}, study(13 * 60)))).toEqual([
      'study:2027-03-01',
    ]);
  });

  it('is not silenced by a clock that was far ahead', () => {
    const log = started('2031-01-01T00:00:00Z');
    const back = look(log, { now: at('2027-02-27T20:00:00Z') });
    expect(shown(look(back.log, { now: at('2027-02-28T09:00:00Z') }))).toEqual(['exam-30:2027-02-28']);
  });

  it('says what is due by another time of the day', () => {
    const log = started('2027-02-28T07:30:00Z');
    const earlier = look(log, { now: at('2027-02-28T08:30:00Z') }, EXAM, { ...CHOICES, minuteOfDay: 8 * 60 });
    expect(shown(earlier)).toEqual(['exam-30:2027-02-28']);
  });

  it('holds back in quiet hours and looks again at their end', () => {
    const log = started('2027-02-20T20:00:00Z');
    const night = look(log, { now: at('2027-03-01T02:00:00Z') });
    expect(shown(night)).toEqual([]);
    expect(night.nextAt).toBe(at('2027-03-01T07:00:00Z'));
    expect(shown(look(night.log, { now: at('2027-03-01T07:00:00Z') }))).toEqual(['exam-30:2027-02-28']);
  });

  it('passes over what fell due while notifications were not allowed', () => {
    const log = started('2027-02-20T20:00:00Z');
    const refused = look(log, { now: at('2027-03-01T12:00:00Z'), isAllowed: false });
    expect(shown(refused)).toEqual([]);
    expect(shown(look(refused.log, { now: at('2027-03-01T12:01:00Z') }))).toEqual([]);
  });

  it('shows a reminder once when the computer moves west and the hour comes again', () => {
    const log = started('2027-02-27T20:00:00Z');
    const first = look(log, { now: at('2027-02-28T14:00:00Z'), timeZone: 'America/New_York' });
    expect(shown(first)).toEqual(['exam-30:2027-02-28']);
    const again = look(first.log, { now: at('2027-02-28T17:00:00Z'), timeZone: 'America/Los_Angeles' });
    expect(shown(again)).toEqual([]);
  });

  it('keeps few ids, whatever was kept before', () => {
    const ids = Array.from({ length: 5000 }, (_, days) => `study:${addDays(day('2016-01-01'), days)}`);
    const { log } = look({ known: {}, ids }, { now: at('2027-03-01T12:00:00Z') });
    expect(log.ids.length).toBeLessThanOrEqual(600);
  });

  it('shows each reminder at most once, never early or in quiet hours, and all that a look could show, in any zone', () => {
    const anyMinute = fc.integer({ min: 0, max: 1439 });
    const anyChoices = fc.record({
      kinds: fc.constant(REMINDER_KINDS),
      minuteOfDay: anyMinute,
      study: fc.record({
        minuteOfDay: anyMinute,
        weekdays: fc.uniqueArray(fc.constantFrom('SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA')),
      }),
      quiet: fc.option(fc.record({ from: anyMinute, to: anyMinute }), { nil: undefined }),
    });
    const anyLooks = fc.array(
      fc.record({ afterMs: fc.integer({ min: 1, max: 9 * DAY_MS }), isMove: fc.boolean() }),
      { minLength: 1, maxLength: 12 },
    );
    const anyStart = fc.integer({ min: at('2027-12-01T00:00:00Z'), max: at('2032-12-01T00:00:00Z') });
    fc.assert(
      fc.property(
        anyChoices,
        anyStart,
        fc.integer({ min: -3, max: 45 }),
        anyLooks,
        fc.constantFrom(...ZONES),
        fc.constantFrom(...ZONES),
        (choices, start, examIn, looks, home, away) => {
          const sources = { examOn: addDays(day(zoneDay(home, start)), examIn) };
          let log = look(EMPTY_REMINDER_LOG, { now: start, timeZone: home }, sources, choices).log;
          let now = start;
          let timeZone = home;
          const seen = new Set<string>();
          for (const { afterMs, isMove } of looks) {
            now += afterMs;
            if (isMove) timeZone = timeZone === home ? away : home;
            const today = day(zoneDay(timeZone, now));
            const firing = look(log, { now, timeZone }, sources, choices);
            const isNight = isQuiet(minuteOfDayAt(now, timeZone), choices.quiet);
            for (const reminder of firing.show) {
              expect(seen.has(reminder.id)).toBe(false);
              seen.add(reminder.id);
              expect(dueAt(reminder, timeZone)).toBeLessThanOrEqual(now);
              expect(reminder.until >= today).toBe(true);
              expect(isNight).toBe(false);
            }
            const open = remindersBetween(sources, choices, today, today).filter(
              (each) =>
                dueAt(each, timeZone) > start &&
                dueAt(each, timeZone) <= now &&
                !firing.log.ids.includes(each.id),
            );
            expect(isNight ? [] : open).toEqual([]);
            expect(firing.nextAt ?? Infinity).toBeGreaterThan(now);
            log = firing.log;
          }
        },
      ),
      { numRuns: 700 },
    );
  });
});
