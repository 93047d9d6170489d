import { expect, it } from 'vitest';
import { calendarDayAt } from './calendar-day';
import { calendarDayReader } from './calendar-day-reader';
import { clockChanges, ZONES } from './testing/zone-clock';

it(
  'reads the same day as calendarDayAt around every change of the clock, in every zone',
  { timeout: 60_000 },
  () => {
    const wrong: string[] = [];
    for (const timeZone of ZONES) {
      const dayOf = calendarDayReader(timeZone);
      const changes = clockChanges(
        timeZone,
        Date.parse('2026-06-01T00:00:00Z'),
        Date.parse('2027-06-01T00:00:00Z'),
      );
      for (const change of [...changes, Date.parse('2027-02-28T23:59:59.999Z')])
        for (const at of [change - 1, change, change + 1, change + 86_399_999])
          if (dayOf(at) !== calendarDayAt(at, timeZone)) wrong.push(`${timeZone} ${at}`);
    }
    expect(wrong).toEqual([]);
  },
);
