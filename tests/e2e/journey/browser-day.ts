import type { CalendarDay } from '@/lib/std/calendar-day';
import type { ExtensionCode } from './stored-data';

/** The day `days` from today on the browser's own calendar, as `YYYY-MM-DD`. */
export function browserDay(code: ExtensionCode, days: number): Promise<CalendarDay> {
  return code.evaluate((days) => {
    const date = new Date();
    // Noon: the day after is never skipped or doubled by summer time.
    date.setHours(12, 0, 0, 0);
    date.setDate(date.getDate() + days);
    const two = (part: number) => String(part).padStart(2, '0');
    return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}` as CalendarDay;
  }, days);
}

/** A day in the words of the browser's language (`Mar 30, 2027`). */
export function inBrowserWords(code: ExtensionCode, day: string): Promise<string> {
  return code.evaluate(
    (day) =>
      new Date(`${day}T12:00:00`).toLocaleDateString(undefined, {
        year: 'numeric',
        month: 'short',
        day: 'numeric',
      }),
    day,
  );
}
