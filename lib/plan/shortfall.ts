import { daysBetween, type CalendarDay } from '@/lib/std/calendar-day';
import { versionOn, type PlanInputs } from './plan-inputs';
import { PLAN_PRESETS } from './plan-preset';
import type { StudyPlan } from './study-plan';
import type { UnplacedMock } from './place-mocks';

/** What a plan cannot give. */
export type Shortfall =
  /** Less time from the plan's first day to the exam than the timeline has, in days. */
  | { kind: 'too-short'; days: number; title: string }
  /** No day from today on has a minute. */
  | { kind: 'no-minutes' }
  | ({ kind: 'no-mock' } & UnplacedMock);

/** What the time, the minutes and the bank do not allow, in the order of their weight. */
export function shortfalls(
  plan: StudyPlan,
  inputs: PlanInputs,
  examOn: CalendarDay,
  today: CalendarDay,
): Shortfall[] {
  const days = daysBetween(inputs.startsOn, examOn);
  const { days: least, title } = PLAN_PRESETS[versionOn(inputs, today).preset];
  const ahead = plan.weeks.flatMap((week) => week.days).filter(({ on }) => on >= today);
  const hasMinutes = ahead.some(({ given }) => given > 0);
  return [
    ...(hasMinutes ? [] : [{ kind: 'no-minutes' as const }]),
    ...(days < least.value ? [{ kind: 'too-short' as const, days, title }] : []),
    ...plan.unplacedMocks.map((mock) => ({ kind: 'no-mock' as const, ...mock })),
  ];
}
