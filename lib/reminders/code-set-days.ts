import type { Fact } from '@/lib/exam/fact';
import { calendarDay, type CalendarDay } from '@/lib/std/calendar-day';

/** Code sets that change on the same days of the year, `MM-DD`. */
export type CodeSetCalendar = Fact<readonly string[]> & {
  kind: 'code-sets' | 'quarterly';
  names: string;
};

const QUARTERS = ['01-01', '04-01', '07-01', '10-01'];

/** When code sets change. The days of two calendars may be the same: they are two reminders. */
export const CODE_SET_CALENDARS: readonly CodeSetCalendar[] = [
  {
    kind: 'code-sets',
    names: 'ICD-10, MS-DRG and Official Guidelines',
    value: ['10-01'],
    source: 'CMS: inpatient prospective payment rule and code files of each fiscal year',
    checkedOn: '2026-11-22',
    confidence: 'A',
  },
  {
    kind: 'code-sets',
    names: 'ICD-10-CM and ICD-10-PCS',
    value: ['04-01'],
    source: 'CMS and NCHS: April update, each year since 2022',
    checkedOn: '2026-11-29',
    confidence: 'A',
  },
  {
    kind: 'code-sets',
    names: 'CPT and OPPS',
    value: ['01-01'],
    source: 'AMA: CPT of the year; CMS: outpatient prospective payment rule of the year',
    checkedOn: '2026-11-22',
    confidence: 'A',
  },
  {
    kind: 'quarterly',
    names: 'HCPCS Level II, OPPS addenda and NCCI',
    value: QUARTERS,
    source: 'CMS: quarterly update files',
    checkedOn: '2026-11-29',
    confidence: 'A',
  },
];

/** What changes on a day, for one of the two kinds; empty where nothing does. */
export function codeSetsChangedOn(day: CalendarDay, kind: CodeSetCalendar['kind']): string {
  return CODE_SET_CALENDARS.filter((each) => each.kind === kind && each.value.includes(day.slice(5)))
    .map(({ names }) => names)
    .join('; ');
}

/** The days of one kind from `from` to `to`, both included, in order. */
export function codeSetDays(
  kind: CodeSetCalendar['kind'],
  from: CalendarDay,
  to: CalendarDay,
): CalendarDay[] {
  const dates = CODE_SET_CALENDARS.filter((each) => each.kind === kind).flatMap(({ value }) => value);
  const days: CalendarDay[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1)
    for (const date of [...new Set(dates)].toSorted()) {
      const day = calendarDay(`${year}-${date}`);
      if (day >= from && day <= to) days.push(day);
    }
  return days;
}
