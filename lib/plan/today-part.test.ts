import { describe, expect, it } from 'vitest';
import { blueprint } from '@/lib/exam/blueprint';
import { calendarDay } from '@/lib/std/calendar-day';
import { planRecipe } from './plan-recipe';
import { studyPlan } from './study-plan';
import { planInputs, planRequest } from './testing/plan-requests';
import { todayPart, todayWords, type TodayDone } from './today-part';

const NOTHING: TodayDone = { minutes: 0, domains: new Map(), mocks: [] };
const CCS = blueprint('ccs-2026');

function partOn(day: string, done: TodayDone = NOTHING) {
  const plan = studyPlan(
    planRequest(planInputs('2026-11-30'), '2027-03-01', day, { mocksTaken: { half: 0, full: 0 } }),
  );
  return todayPart(plan, calendarDay(day), done);
}

describe('todayPart', () => {
  it('has a task for each domain of the day', () => {
    const part = partOn('2026-11-30');
    expect(part?.tasks.reduce((sum, task) => sum + task.minutes, 0)).toBe(54);
    expect(part && todayWords(part)).toBe(`plan 54 min today · 0 of ${part?.tasks.length} done`);
  });

  it('counts a domain as done when its minutes are', () => {
    const [first] = partOn('2026-11-30')?.tasks ?? [];
    const id = first?.kind === 'domain' ? first.id : '';
    const minutes = first?.minutes ?? 0;
    const part = partOn('2026-11-30', { minutes, domains: new Map([[id, minutes]]), mocks: [] });
    expect(part).toMatchObject({ tasksDone: 1, done: minutes });
    expect(part?.tasks[0]?.isDone).toBe(true);
  });

  it('counts everything as done when the minutes of the day are, whatever they went to', () => {
    const part = partOn('2026-11-30', { minutes: 54, domains: new Map([['queries', 54]]), mocks: [] });
    expect(part?.tasksDone).toBe(part?.tasks.length);
    expect(part && planRecipe(part, CCS)).toBeUndefined();
  });

  it('has the mock exam of the day, done only when one of its size was submitted', () => {
    const day = '2027-01-16';
    const before = partOn(day, { minutes: 300, domains: new Map(), mocks: [] });
    expect(before?.tasks[0]).toMatchObject({ kind: 'mock', size: 'half', minutes: 120, isDone: false });
    const after = partOn(day, { minutes: 120, domains: new Map(), mocks: ['half'] });
    expect(after?.tasks[0]?.isDone).toBe(true);
  });

  it.each([
    ['a day without minutes', '2026-12-06', 'plan: nothing today'],
    ['the day of the exam', '2027-03-01', undefined],
  ])('%s', (_, day, words) => {
    const part = partOn(day);
    expect(part && todayWords(part)).toBe(words);
  });
});

describe('planRecipe', () => {
  it('asks the open domains, as many questions as fit at the pace of the exam', () => {
    const part = partOn('2026-11-30');
    const recipe = part && planRecipe(part, CCS);
    expect(recipe).toMatchObject({ sources: ['due', 'new'], length: Math.round((54 * 107) / 240) });
    expect(recipe?.domains).toHaveLength(part?.tasks.length ?? 0);
  });
});
