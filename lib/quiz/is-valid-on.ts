import type { CalendarDay } from '@/lib/std/calendar-day';
import type { Candidate } from './select-items';

/** True when the item's key holds on `day`. */
export function isValidOn(
  { validFrom, validTo }: Pick<Candidate, 'validFrom' | 'validTo'>,
  day: CalendarDay,
): boolean {
  return validFrom <= day && (validTo === undefined || day <= validTo);
}
