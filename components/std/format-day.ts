// Made once: it takes longer than a hundred days take to write.
let format: Intl.DateTimeFormat | undefined;

/** A calendar day as the reader writes it (`30 Mar 2027`), whatever the zone of the computer. */
export function formatDay(day: string): string {
  format ??= new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** A count with its noun (`1 day`, `2 days`). */
export function countOf(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : `${noun}s`}`;
}
