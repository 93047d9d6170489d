import { addDays, type CalendarDay } from './calendar-day';
import type { Weekday } from './weekday';

/**
 * One entry of a calendar file. Without `time` it lasts the whole day; with it, it stands at that hour of the reader's
 * own clock, wherever that is ("floating" time, RFC 5545 section 3.3.5).
 */
export type CalendarEvent = {
  /** Stable and unique in the world (`exam-7@…`): a calendar that already has it brings it up to date. */
  uid: string;
  title: string;
  description?: string;
  on: CalendarDay;
  /** `minuteOfDay` from midnight, 0 to 1439; how long it lasts, in minutes, at least 1. */
  time?: { minuteOfDay: number; minutes: number };
  /** Every week on these days, the last time on or before `until`. `on` has to be one of them. */
  weekly?: { weekdays: readonly Weekday[]; until: CalendarDay };
  /** Minutes after the start (before it, when negative) at which the calendar shows a notice. */
  alarmMinutes?: number;
};

const MAX_OCTETS = 75;
const PRODUCT = '-//CCS Companion//CCS Companion//EN';

/**
 * An iCalendar file (RFC 5545) with CRLF line ends and lines of at most 75 octets.
 * @param name what calendars call it
 * @param stampedAt when it was written, epoch ms
 */
export function calendarFile(name: string, events: readonly CalendarEvent[], stampedAt: number): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:${PRODUCT}`,
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap((event) => eventLines(event, stampedAt)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldedLine(line)}\r\n`).join('');
}

function eventLines(event: CalendarEvent, stampedAt: number): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.uid)}`,
    `DTSTAMP:${utcTime(stampedAt)}`,
    ...whenLines(event),
    ...(event.weekly ? [weeklyRule(event.weekly, event.time !== undefined)] : []),
    `SUMMARY:${escaped(event.title)}`,
    ...(event.description ? [`DESCRIPTION:${escaped(event.description)}`] : []),
    // A reminder of a day takes no time away from it.
    `TRANSP:${event.time ? 'OPAQUE' : 'TRANSPARENT'}`,
    ...(event.alarmMinutes === undefined ? [] : alarmLines(event.title, event.alarmMinutes)),
    'END:VEVENT',
  ];
}

function whenLines({ on, time }: CalendarEvent): string[] {
  if (!time) return [`DTSTART;VALUE=DATE:${dayText(on)}`, `DTEND;VALUE=DATE:${dayText(addDays(on, 1))}`];
  return [`DTSTART:${dayText(on)}T${clockText(time.minuteOfDay)}`, `DURATION:${duration(time.minutes)}`];
}

// The end of a rule is of the same type as the start of its event (RFC 5545 section 3.3.10).
function weeklyRule({ weekdays, until }: NonNullable<CalendarEvent['weekly']>, isTimed: boolean): string {
  const end = `${dayText(until)}${isTimed ? 'T235959' : ''}`;
  return `RRULE:FREQ=WEEKLY;BYDAY=${weekdays.join(',')};UNTIL=${end}`;
}

function alarmLines(title: string, minutes: number): string[] {
  const trigger = `${minutes < 0 ? '-' : ''}${duration(Math.abs(minutes))}`;
  return [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escaped(title)}`,
    `TRIGGER:${trigger}`,
    'END:VALARM',
  ];
}

function duration(minutes: number): string {
  return `PT${minutes}M`;
}

function dayText(day: CalendarDay): string {
  return day.replaceAll('-', '');
}

function clockText(minuteOfDay: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minuteOfDay / 60))}${two(minuteOfDay % 60)}00`;
}

function utcTime(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d+/g, '');
}

/** Text as a value (RFC 5545 section 3.3.11): other control characters than tab and line end are not allowed in it. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/(?![\t\n])\p{Cc}/gu, '')
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A content line, cut into pieces of at most 75 octets of UTF-8, never inside a character (section 3.1). */
function foldedLine(line: string): string {
  let folded = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > MAX_OCTETS) {
      folded += '\r\n ';
      octets = 1;
    }
    folded += character;
    octets += size;
  }
  return folded;
}

function octetsOf(character: string): number {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x80) return 1;
  if (point < 0x800) return 2;
  return point < 0x10000 ? 3 : 4;
}
