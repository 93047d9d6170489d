/** A minute of the day as a time field holds it (`18:05`). */
export function clockText(minuteOfDay: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minuteOfDay / 60))}:${two(minuteOfDay % 60)}`;
}

/** The minute of the day that a time field holds; undefined while it is not filled in. */
export function minuteOfClock(text: string): number | undefined {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)/.exec(text) ?? [];
  return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
}

/** A minute of the day as the reader writes it (`6:05 PM`). */
export function clockWords(minuteOfDay: number): string {
  const at = new Date(minuteOfDay * 60_000);
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'short', timeZone: 'UTC' }).format(at);
}
