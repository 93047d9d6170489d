/** A second, independent way to read the clocks of the world, to test the product's own against. */

const DAY_MS = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

/** All IANA zones that this runtime knows, with UTC. */
export const ZONES: readonly string[] = [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])];

/** How far clocks in the zone are ahead of UTC at `at` (epoch ms), in ms. Read from the zone's name (`GMT+05:45`). */
function zoneOffset(timeZone: string, at: number): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    formats.set(timeZone, format);
  }
  const name = format.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value ?? '';
  const [, sign, hours, minutes, seconds] = /^GMT(?:([+-])(\d\d):(\d\d)(?::(\d\d))?)?$/.exec(name) ?? [];
  if (sign === undefined) {
    if (name !== 'GMT') throw new Error(`No offset in "${name}" (${timeZone}).`);
    return 0;
  }
  const total = Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds ?? 0);
  return (sign === '-' ? -1000 : 1000) * total;
}

/** The day on the calendar of the zone, `YYYY-MM-DD`: UTC's day of the instant moved by the offset. */
export function zoneDay(timeZone: string, at: number): string {
  return new Date(at + zoneOffset(timeZone, at)).toISOString().slice(0, 10);
}

/** The first instant (epoch ms) at which the zone's calendar shows `day`. */
export function startOfZoneDay(timeZone: string, day: string): number {
  const noon = Date.parse(`${day}T12:00:00Z`);
  let before = noon - 2 * DAY_MS;
  let from = noon + 2 * DAY_MS;
  const offset = zoneOffset(timeZone, before);
  if (offset === zoneOffset(timeZone, from)) return Date.parse(`${day}T00:00:00Z`) - offset;
  while (from - before > 1) {
    const middle = Math.floor((before + from) / 2);
    if (zoneDay(timeZone, middle) >= day) from = middle;
    else before = middle;
  }
  return from;
}

/** The instants (epoch ms) in a span at which the zone's clocks change, summer time or other. */
export function clockChanges(timeZone: string, from: number, to: number): number[] {
  const changes: number[] = [];
  let next = zoneOffset(timeZone, from);
  for (let at = from; at < to; at += 7 * DAY_MS) {
    let before = at;
    let after = at + 7 * DAY_MS;
    const offset = next;
    next = zoneOffset(timeZone, after);
    if (next === offset) continue;
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2);
      if (zoneOffset(timeZone, middle) === offset) before = middle;
      else after = middle;
    }
    changes.push(after);
  }
  return changes;
}
