const SECOND = 1000;

/** A time left as a clock shows it: `1:05:09`, `5:09`. Rounded up, so that it shows 0 only when the time is up. */
export function clockWords(ms: number): string {
  const seconds = Math.ceil(ms / SECOND);
  const two = (value: number) => String(value).padStart(2, '0');
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** A length in words: `45 s`, `3 min 5 s`. */
export function lengthWords(ms: number): string {
  const seconds = Math.round(ms / SECOND);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** Minutes of an exam in words: `4 h`, `1 h 30 min`, `55 min`. */
export function minutesWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 ? `${hours} h` : '', rest > 0 || hours === 0 ? `${rest} min` : '']
    .filter(Boolean)
    .join(' ');
}

/** What the reader's clock shows at an instant (epoch ms): `3:15 PM`. */
export function timeOfDay(at: number): string {
  return new Intl.DateTimeFormat(undefined, { timeStyle: 'short' }).format(at);
}

/** The day of an instant (epoch ms) on the reader's calendar: `30 Mar 2027`. */
export function dayOf(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(at);
}
