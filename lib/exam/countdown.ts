import { calendarDayAt, daysBetween, type CalendarDay } from '@/lib/std/calendar-day';

export type Countdown =
  | { kind: 'no-date' }
  | { kind: 'ahead'; days: number }
  | { kind: 'today' }
  | { kind: 'passed'; days: number };

/**
 * The countdown rule: calendar days, as the user's own calendar shows them, from today to the exam.
 * The hour of the day and changes to summer time make no difference.
 * @param examOn the day of the exam, if one is set
 * @param now epoch ms
 * @param timeZone IANA name of the user's zone
 */
export function examCountdown(examOn: CalendarDay | undefined, now: number, timeZone: string): Countdown {
  if (examOn === undefined) return { kind: 'no-date' };
  const days = daysBetween(calendarDayAt(now, timeZone), examOn);
  if (days === 0) return { kind: 'today' };
  return days > 0 ? { kind: 'ahead', days } : { kind: 'passed', days: -days };
}
