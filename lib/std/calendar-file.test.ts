import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calendarDay } from './calendar-day';
import { calendarFile, type CalendarEvent } from './calendar-file';

const STAMPED_AT = Date.parse('2026-11-29T07:20:05.123Z');
const day = calendarDay;
const event = (change: Partial<CalendarEvent> = {}): CalendarEvent => ({
  uid: 'exam-7@test',
  title: 'Exam in 7 days',
  on: day('2027-03-23'),
  ...change,
});
const write = (...events: CalendarEvent[]) => calendarFile('Reminders', events, STAMPED_AT);

/** What a reader gets: lines unfolded, each name and value apart, and the value's escapes undone. */
function read(text: string): [name: string, value: string][] {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const [, name = '', value = ''] = /^([^:]+):(.*)$/s.exec(line) ?? [];
      return [name, value.replaceAll(/\\([\\;,n])/g, (_, sign: string) => (sign === 'n' ? '\n' : sign))];
    });
}
const valueOf = (text: string, name: string) => read(text).find(([each]) => each === name)?.[1];

describe('calendarFile', () => {
  it('writes a day as a date, with its stamp and a stable id', () => {
    expect(write(event({ description: 'Book the centre.', alarmMinutes: 540 })).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//CCS Companion//CCS Companion//EN',
      'CALSCALE:GREGORIAN',
      'X-WR-CALNAME:Reminders',
      'BEGIN:VEVENT',
      'UID:exam-7@test',
      'DTSTAMP:20261129T072005Z',
      'DTSTART;VALUE=DATE:20270323',
      'DTEND;VALUE=DATE:20270324',
      'SUMMARY:Exam in 7 days',
      'DESCRIPTION:Book the centre.',
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      'DESCRIPTION:Exam in 7 days',
      'TRIGGER:PT540M',
      'END:VALARM',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it.each([
    ['2028-02-28', '20280229'],
    ['2027-02-28', '20270301'],
    ['2027-12-31', '20280101'],
  ])('ends a whole day %s on %s', (on, end) => {
    expect(valueOf(write(event({ on: day(on) })), 'DTEND;VALUE=DATE')).toBe(end);
  });

  it('writes a time of day without a zone, and how long it lasts', () => {
    const text = write(event({ time: { minuteOfDay: 18 * 60 + 5, minutes: 45 }, alarmMinutes: -10 }));
    expect(valueOf(text, 'DTSTART')).toBe('20270323T180500');
    expect(valueOf(text, 'DURATION')).toBe('PT45M');
    expect(valueOf(text, 'TRANSP')).toBe('OPAQUE');
    expect(valueOf(text, 'TRIGGER')).toBe('-PT10M');
  });

  it('repeats every week, to an end of the same type as the start', () => {
    const weekly = { weekdays: ['MO', 'TU'] as const, until: day('2027-05-01') };
    expect(valueOf(write(event({ weekly })), 'RRULE')).toBe('FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20270501');
    const time = { minuteOfDay: 0, minutes: 30 };
    expect(valueOf(write(event({ weekly, time })), 'RRULE')).toBe(
      'FREQ=WEEKLY;BYDAY=MO,TU;UNTIL=20270501T235959',
    );
  });

  it('is a calendar without entries when there are none', () => {
    expect(read(write()).map(([name]) => name)).toEqual([
      'BEGIN',
      'VERSION',
      'PRODID',
      'CALSCALE',
      'X-WR-CALNAME',
      'END',
    ]);
  });

  it('lets no text begin a line of its own, whatever its line ends', () => {
    const title = 'one\r\nEND:VEVENT\rtwo\nthree; four, five \\n\u0000\u0007';
    const text = write(event({ title }));
    expect(text.match(/^END:VEVENT/gm)).toHaveLength(1);
    expect(valueOf(text, 'SUMMARY')).toBe('one\nEND:VEVENT\ntwo\nthree; four, five \\n');
  });

  it('gives any text back after unfolding, in lines of at most 75 octets that end between characters', () => {
    const encoder = new TextEncoder();
    const decoder = new TextDecoder('utf-8', { fatal: true });
    const anyText = fc
      .string({ unit: 'grapheme', maxLength: 300 })
      .map((text) => text.replaceAll(/\r\n?/g, '\n'))
      .map((text) => text.replaceAll(/(?![\t\n])\p{Cc}/gu, ''));
    fc.assert(
      fc.property(anyText, fc.string({ unit: 'binary', maxLength: 200 }), (title, description) => {
        const text = write(event({ title, description }));
        for (const line of text.split('\r\n')) {
          const octets = encoder.encode(line);
          expect(octets.length).toBeLessThanOrEqual(75);
          expect(decoder.decode(octets)).toBe(line);
          expect(line).not.toMatch(/[\r\n]/);
        }
        expect(valueOf(text, 'SUMMARY')).toBe(title);
        expect(read(text).filter(([name]) => name === 'END')).toHaveLength(2);
      }),
      { numRuns: 300 },
    );
  });
});
