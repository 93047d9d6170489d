import type { CalendarDay } from '@/lib/std/calendar-day';
import type { PlanMockSize } from './place-mocks';
import { planDay, type StudyPlan } from './study-plan';

/** One thing to do today. */
export type TodayTask =
  | { kind: 'domain'; id: string; title: string; minutes: number; done: number; isDone: boolean }
  | { kind: 'mock'; size: PlanMockSize; minutes: number; isDone: boolean };

/** Today's part of the plan. */
export type TodayPart = {
  minutes: number;
  /** Minutes studied today, whole. */
  done: number;
  isOff: boolean;
  tasks: TodayTask[];
  tasksDone: number;
};

/** What was done today so far. */
export type TodayDone = {
  minutes: number;
  /** Minutes by domain id. */
  domains: ReadonlyMap<string, number>;
  /** Sizes of the mock exams submitted today. */
  mocks: readonly PlanMockSize[];
};

/**
 * Today's part: a task for each domain of the day and for its mock exam. A domain is done when its minutes are, and all
 * are when the minutes of the whole day are: a domain without a question left keeps nobody waiting.
 * @returns undefined when today is no day of the plan
 */
export function todayPart(plan: StudyPlan, today: CalendarDay, done: TodayDone): TodayPart | undefined {
  const day = planDay(plan, today);
  if (!day) return undefined;
  const isAllDone = done.minutes >= day.minutes;
  const titleOf = (id: string) => plan.shares.find((share) => share.id === id)?.title ?? id;
  const { mock } = day;
  const tasks: TodayTask[] = [
    ...(mock ? [mockTask(mock.size, mock.minutes, done.mocks)] : []),
    ...day.blocks.map(({ id, minutes }): TodayTask => {
      const studied = Math.floor(done.domains.get(id) ?? 0);
      const isDone = studied >= minutes || (isAllDone && !mock);
      return { kind: 'domain', id, title: titleOf(id), minutes, done: studied, isDone };
    }),
  ];
  return {
    minutes: day.minutes,
    done: Math.floor(done.minutes),
    isOff: day.isOff,
    tasks,
    tasksDone: tasks.filter(({ isDone }) => isDone).length,
  };
}

function mockTask(size: PlanMockSize, minutes: number, mocks: readonly PlanMockSize[]): TodayTask {
  return { kind: 'mock', size, minutes, isDone: mocks.some((taken) => taken === size || taken === 'full') };
}

/** Today's part in a few words: `plan 42 min today · 3 of 5 done`. */
export function todayWords({ minutes, isOff, tasks, tasksDone }: TodayPart): string {
  if (isOff) return 'plan: day off';
  if (tasks.length === 0) return 'plan: nothing today';
  return `plan ${minutes} min today · ${tasksDone} of ${tasks.length} done`;
}
