import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { dayWords } from '@/lib/std/day-words';
import { remindersBetween } from './fall-due';
import { DEFAULT_REMINDER_CHOICES } from './reminder-choices';
import { REMINDER_KINDS } from './reminder';
import { reminderWords } from './reminder-words';

const day = calendarDay;
const SOURCES = {
  examOn: day('2027-03-30'),
  window: { opensOn: day('2027-01-01'), closesOn: day('2027-05-01') },
  cycle: {
    startsOn: day('2027-04-01'),
    endsOn: day('2029-03-31'),
    inactiveFrom: day('2029-04-01'),
    revokedFrom: day('2029-09-28'),
  },
};
const ALL = remindersBetween(
  SOURCES,
  { ...DEFAULT_REMINDER_CHOICES, kinds: REMINDER_KINDS },
  day('2026-12-01'),
  day('2029-12-31'),
);
const words = (id: string, today: string) => {
  const reminder = ALL.find((each) => each.id === id);
  if (!reminder) throw new Error(`No ${id}`);
  return reminderWords(reminder, day(today));
};

describe('reminderWords', () => {
  it.each([
    ['exam-30:2027-02-28', '2027-02-28', 'Your exam is in 30 days'],
    ['exam-30:2027-02-28', '2027-03-05', 'Your exam is in 25 days'],
    ['exam-1:2027-03-29', '2027-03-29', 'Your exam is tomorrow'],
    ['exam-1:2027-03-29', '2027-03-30', 'Your exam is today'],
    ['window-opens:2027-01-01', '2027-01-01', 'You can book and take the exam now'],
    ['window-7:2027-04-24', '2027-04-25', 'Your time to take the exam ends in 6 days'],
    ['cycle-365:2028-03-31', '2028-03-31', 'Your CEU cycle ends in 365 days'],
    ['cycle-last-day:2029-03-31', '2029-03-31', 'Today is the last day of your CEU cycle'],
    ['cycle-inactive:2029-04-01', '2029-04-01', 'Your CEU cycle is over'],
    ['cycle-revoked-30:2029-08-29', '2029-08-29', 'Your CEU cycle is over'],
    ['code-sets:2027-10-01', '2027-10-01', 'ICD-10, MS-DRG and Official Guidelines change today'],
    [
      'code-sets:2027-10-01',
      '2027-10-04',
      `ICD-10, MS-DRG and Official Guidelines changed on ${dayWords(day('2027-10-01'))}`,
    ],
    ['code-sets:2028-01-01', '2028-01-01', 'CPT and OPPS change today'],
    ['quarterly:2028-07-01', '2028-07-01', 'HCPCS Level II, OPPS addenda and NCCI change today'],
    ['study:2027-01-04', '2027-01-04', 'Time to study'],
  ])('of %s on %s has the title “%s”', (id, today, title) => {
    expect(words(id, today).title).toBe(title);
  });

  it('names the day of revocation', () => {
    expect(words('cycle-inactive:2029-04-01', '2029-04-01').text).toContain(dayWords(day('2029-09-28')));
  });
});
