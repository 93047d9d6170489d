import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { nextReminders } from './next-reminders';
import { DEFAULT_REMINDER_CHOICES } from './reminder-choices';
import { REMINDER_KINDS } from './reminder';
import { notificationId, targetOfNotification } from './reminder-target';

const day = calendarDay;
const CLOCK = { now: Date.parse('2027-03-23T09:00:00Z'), timeZone: 'UTC', today: day('2027-03-23') };
const SOURCES = { examOn: day('2027-03-30') };
const CHOICES = { ...DEFAULT_REMINDER_CHOICES, kinds: REMINDER_KINDS };

describe('nextReminders', () => {
  it('has what is still to come, in order, the next study alone', () => {
    expect(nextReminders(SOURCES, CHOICES, 4, CLOCK).map(({ id }) => id)).toEqual([
      'study:2027-03-23',
      'exam-1:2027-03-29',
      'code-sets:2027-04-01',
      'quarterly:2027-04-01',
    ]);
  });

  it('is empty when nothing is on', () => {
    expect(nextReminders(SOURCES, { ...CHOICES, kinds: [] }, 10, CLOCK)).toEqual([]);
  });
});

describe('notificationId', () => {
  const [study, exam, codes, quarterly] = nextReminders(SOURCES, CHOICES, 4, CLOCK);
  if (!study || !exam || !codes || !quarterly) throw new Error('Four are needed.');

  it.each([
    [[study], 'quiz'],
    [[exam], 'today'],
    [[codes, quarterly], 'codes'],
    [[exam, codes], 'reminders'],
  ] as const)('of %o leads to %s', (reminders, target) => {
    expect(targetOfNotification(notificationId(reminders))).toBe(target);
  });

  it.each(['', 'other', 'other|exam'])('of something else (%o) leads nowhere', (id) => {
    expect(targetOfNotification(id)).toBeUndefined();
  });
});
