import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { dueOn, EXAM_DAY_LIST } from './exam-day-list';

describe('the list for exam day', () => {
  it('has everything that belongs to it, what is due first at the top', () => {
    expect(EXAM_DAY_LIST.map(({ id }) => id)).toEqual([
      'books',
      'tabs',
      'identification',
      'interface',
      'centre',
      'break',
      'arrival',
    ]);
    const days = EXAM_DAY_LIST.map(({ daysBefore }) => daysBefore);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
  });

  it('names a source and the day it was looked up for each entry', () => {
    for (const { facts } of EXAM_DAY_LIST) {
      expect(facts.length).toBeGreaterThan(0);
      for (const { source, checkedOn } of facts) {
        expect(source).not.toBe('');
        expect(checkedOn).toMatch(/^\d{4}-\d\d-\d\d$/);
      }
    }
  });

  it('counts days back from the exam, over the end of a leap February too', () => {
    expect(dueOn({ daysBefore: 28 }, calendarDay('2028-03-28'))).toBe('2028-02-29');
  });
});
