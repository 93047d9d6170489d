import type { PlanMockSize } from '@/lib/plan/place-mocks';

/** Mock exams in words. */
export const MOCK_TITLES: Record<PlanMockSize, string> = {
  half: 'Mock exam, half length',
  full: 'Mock exam, full length',
};

const format = (options: Intl.DateTimeFormatOptions) => (day: string) =>
  new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

/** A day of a week in short: `Mon, Nov 30`. */
export const shortDay = format({ weekday: 'short', month: 'short', day: 'numeric' });

/** A day with its year left out: `Nov 30`. */
export const dayAndMonth = format({ month: 'short', day: 'numeric' });

const longWeekday = format({ weekday: 'long' });

/** The names of the weekdays, Monday first. */
export function weekdayNames(): string[] {
  return Array.from({ length: 7 }, (_, at) => longWeekday(`1970-01-${String(5 + at).padStart(2, '0')}`));
}
