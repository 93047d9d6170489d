import { addDays, addYears, daysBetween, type CalendarDay } from '@/lib/std/calendar-day';
import type { CalendarEvent } from '@/lib/std/calendar-file';
import { weekdayAfter, weekdayOf } from '@/lib/std/weekday';
import { remindersBetween } from './fall-due';
import { afterQuietHours } from './quiet-hours';
import type { Reminder, ReminderSources } from './reminder';
import type { ReminderChoices } from './reminder-choices';
import { reminderWords } from './reminder-words';

const YEARS_AHEAD = 3;
const STUDY_MINUTES = 30;
const DAY_MINUTES = 24 * 60;

/**
 * All reminders from `today` on for a calendar: those of a day as whole days that the calendar gives notice of at the
 * chosen time, the daily study as one entry that is repeated up to the exam, for a year without one. What falls into
 * quiet hours stands at their end, as a notification does.
 */
export function reminderEvents(
  sources: ReminderSources,
  choices: ReminderChoices,
  today: CalendarDay,
): CalendarEvent[] {
  const kinds = choices.kinds.filter((kind) => kind !== 'study');
  const ofDays = remindersBetween(sources, { ...choices, kinds }, today, addYears(today, YEARS_AHEAD));
  const events = ofDays
    .filter(({ on }) => on >= today)
    .map((reminder): CalendarEvent => {
      const { title, text } = reminderWords(reminder, reminder.on);
      return {
        uid: uidOf(entryName(reminder, sources)),
        title,
        description: text,
        on: reminder.on,
        alarmMinutes: daysBetween(reminder.on, reminder.due.on) * DAY_MINUTES + reminder.due.minuteOfDay,
      };
    });
  return [...events, ...studyEvent(sources, choices, today)];
}

function studyEvent(
  { examOn }: ReminderSources,
  choices: ReminderChoices,
  today: CalendarDay,
): CalendarEvent[] {
  const { weekdays, minuteOfDay } = choices.study;
  if (!choices.kinds.includes('study') || weekdays.length === 0) return [];
  const until = examOn !== undefined && examOn >= today ? examOn : addYears(today, 1);
  let on = today;
  while (!weekdays.includes(weekdayOf(on))) on = addDays(on, 1);
  if (on > until) return [];
  const due = afterQuietHours({ on, minuteOfDay }, choices.quiet);
  const later = daysBetween(on, due.on);
  return [
    {
      uid: uidOf('study'),
      title: 'Study for the exam',
      on: due.on,
      time: { minuteOfDay: due.minuteOfDay, minutes: STUDY_MINUTES },
      weekly: {
        weekdays: weekdays.map((day) => weekdayAfter(day, later)),
        until,
      },
      alarmMinutes: 0,
    },
  ];
}

/** Without its day where that may be put off: a calendar then moves the entry it has instead of adding another. */
function entryName({ id, kind }: Reminder, { cycle }: ReminderSources): string {
  const [step = id] = id.split(':');
  if (kind === 'exam' || kind === 'window') return step;
  return kind === 'cycle' && cycle ? `${step}:${cycle.startsOn}` : id;
}

function uidOf(id: string): string {
  return `${id}@ccs-companion.example`;
}
