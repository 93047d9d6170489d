import { daysBetween, type CalendarDay } from '@/lib/std/calendar-day';
import { dayWords } from '@/lib/std/day-words';
import { codeSetsChangedOn } from './code-set-days';
import type { Reminder } from './reminder';

export type ReminderWords = { title: string; text: string };

/**
 * A reminder in words, as they are true on `today`: one that was missed says how many days are left now.
 */
export function reminderWords(reminder: Reminder, today: CalendarDay): ReminderWords {
  const { kind, about } = reminder;
  const left = daysBetween(today, about);
  switch (kind) {
    case 'exam':
      return { title: `Your exam is ${inDays(left)}`, text: `It is on ${dayWords(about)}.` };
    case 'window':
      return reminder.on < about && reminder.id.startsWith('window-opens:')
        ? {
            title: 'You can book and take the exam now',
            text: `The last day to take it is ${dayWords(about)}. Check your letter.`,
          }
        : {
            title: `Your time to take the exam ends ${inDays(left)}`,
            text: `The last day is ${dayWords(about)}. Check your letter, and book if you have not.`,
          };
    case 'cycle':
      return cycleWords(reminder, left);
    case 'code-sets':
    case 'quarterly': {
      const names = codeSetsChangedOn(about, kind);
      return {
        title: left === 0 ? `${names} change today` : `${names} changed on ${dayWords(about)}`,
        text: 'Add the new files under Code sets once they are published.',
      };
    }
    case 'study':
      return { title: 'Time to study', text: 'Your questions for today are ready.' };
  }
}

function cycleWords({ id, about }: Reminder, left: number): ReminderWords {
  if (id.startsWith('cycle-inactive:') || id.startsWith('cycle-revoked-'))
    return {
      title: 'Your CEU cycle is over',
      text: `If CEUs or the renewal fee are missing, your credential is inactive, and revoked from ${dayWords(about)} on. Check with AHIMA.`,
    };
  return {
    title: left === 0 ? 'Today is the last day of your CEU cycle' : `Your CEU cycle ends ${inDays(left)}`,
    text: `The last day is ${dayWords(about)}. Report your CEUs and pay the renewal fee by then. Check with AHIMA.`,
  };
}

function inDays(days: number): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${days} days`;
}
