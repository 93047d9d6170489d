import { addDays } from '@/lib/std/calendar-day';
import type { LocalTime } from './reminder';

/** From one minute of the day up to another, that one not included; over midnight when `to` is earlier. */
export type QuietHours = { from: number; to: number };

/** Whether a minute of the day lies in the quiet hours. Those that end when they begin last no time at all. */
export function isQuiet(minuteOfDay: number, quiet: QuietHours | undefined): boolean {
  if (!quiet) return false;
  const { from, to } = quiet;
  if (from <= to) return minuteOfDay >= from && minuteOfDay < to;
  return minuteOfDay >= from || minuteOfDay < to;
}

/** The time itself, or the end of the quiet hours that it lies in, which may be on the next day. */
export function afterQuietHours({ on, minuteOfDay }: LocalTime, quiet: QuietHours | undefined): LocalTime {
  if (!quiet || !isQuiet(minuteOfDay, quiet)) return { on, minuteOfDay };
  return { on: minuteOfDay < quiet.to ? on : addDays(on, 1), minuteOfDay: quiet.to };
}
