import { countOf } from '@/components/std/format-day';
import type { Share } from '@/lib/stats/share';
import type { TrendPoint } from '@/lib/stats/trend';
import type { CalendarDay } from '@/lib/std/calendar-day';

// Each format is made once: that takes longer than a hundred days take to write.
const dayFormat = (options: Intl.DateTimeFormatOptions) => {
  let format: Intl.DateTimeFormat | undefined;
  return (day: CalendarDay): string => {
    format ??= new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' });
    return format.format(new Date(`${day}T00:00:00Z`));
  };
};

/** `Nov 30`. */
export const dayAndMonth = dayFormat({ month: 'short', day: 'numeric' });
/** `Mon, Nov 30`. */
export const weekdayAndDay = dayFormat({ weekday: 'short', month: 'short', day: 'numeric' });
/** `Nov`. */
export const monthName = dayFormat({ month: 'short' });

/** One day, or the first and the last of several: `Nov 30 – Dec 6`. */
export function spanWords({ from, to }: { from: CalendarDay; to: CalendarDay }): string {
  return from === to ? weekdayAndDay(from) : `${dayAndMonth(from)} – ${dayAndMonth(to)}`;
}

/** A share from 0 to 1 in whole percent. */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

/** A 95 % range: `61 to 79 %`. */
export function rangeWords({ low, high }: Pick<Share, 'low' | 'high'>): string {
  return `${Math.round(low * 100)} to ${Math.round(high * 100)} %`;
}

/** A time for a question: `41 s`, `1 min 5 s`. */
export function secondsWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  const [minutes, rest] = [Math.floor(seconds / 60), seconds % 60];
  if (minutes === 0) return `${rest} s`;
  return rest === 0 ? `${minutes} min` : `${minutes} min ${rest} s`;
}

/** A time at an axis, where there is little room: `90 s`, `2 min`. */
export function axisTimeWords(ms: number): string {
  const seconds = Math.round(ms / 1000);
  return seconds > 0 && seconds % 60 === 0 ? `${seconds / 60} min` : `${seconds} s`;
}

/** Minutes of study: `42 min`, `61 h`, `1 h 30 min`; whole hours from ten on. */
export function minutesWords(minutes: number): string {
  if (minutes < 60) return `${minutes} min`;
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  if (hours >= 10) return `${Math.round(minutes / 60)} h`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** A point in words: `Nov 30 – Dec 6: 78 % of 64 answers right (66 to 87 %), 41 s a question`. */
export function pointWords(point: TrendPoint): string {
  const { accuracy, answers, medianMs } = point;
  if (!accuracy || medianMs === undefined) return `${spanWords(point)}: no answers`;
  return `${spanWords(point)}: ${percent(accuracy.share)} of ${countOf(answers, 'answer')} right (${rangeWords(accuracy)}), ${secondsWords(medianMs)} a question`;
}
