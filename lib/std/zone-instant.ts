import type { CalendarDay } from './calendar-day';

const MINUTE = 60_000;
const FARTHEST_OFFSET = 16 * 60 * MINUTE;
const formats = new Map<string, Intl.DateTimeFormat>();

/**
 * The first instant (epoch ms) at which a clock in `timeZone` (IANA name) shows this day and minute. Where the clocks
 * leap over it, as they do when summer time begins, the instant of the leap; where it comes twice, the first.
 * @param minuteOfDay from midnight by the clock, 0 to 1439
 */
export function zoneInstant(day: CalendarDay, minuteOfDay: number, timeZone: string): number {
  const wanted = Date.parse(`${day}T00:00:00Z`) + minuteOfDay * MINUTE;
  const before = offsetAt(wanted - FARTHEST_OFFSET, timeZone);
  const byBefore = wanted - before;
  if (offsetAt(byBefore, timeZone) === before) return byBefore;
  const after = offsetAt(wanted + FARTHEST_OFFSET, timeZone);
  const byAfter = wanted - after;
  if (offsetAt(byAfter, timeZone) === after) return byAfter;
  return changeBetween(byAfter, byBefore, before, timeZone);
}

/** The minute of the day, 0 to 1439, that a clock in `timeZone` shows at `now` (epoch ms). */
export function minuteOfDayAt(now: number, timeZone: string): number {
  const shown = new Date(now + offsetAt(now, timeZone));
  return shown.getUTCHours() * 60 + shown.getUTCMinutes();
}

/** The instant between the two at which the offset stops being `before`, to the millisecond. */
function changeBetween(from: number, to: number, before: number, timeZone: string): number {
  let old = from;
  let changed = to;
  while (changed - old > 1) {
    const middle = Math.floor((old + changed) / 2);
    if (offsetAt(middle, timeZone) === before) old = middle;
    else changed = middle;
  }
  return changed;
}

/** How far clocks in the zone are ahead of UTC, in ms. */
function offsetAt(at: number, timeZone: string): number {
  const parts = new Map(
    formatOf(timeZone)
      .formatToParts(at)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.get(type) ?? 0;
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return shown - Math.floor(at / 1000) * 1000;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
