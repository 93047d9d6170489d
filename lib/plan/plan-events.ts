import type { CalendarEvent } from '@/lib/std/calendar-file';
import type { CalendarDay } from '@/lib/std/calendar-day';
import type { StudyPlan } from './study-plan';

const TITLES = { half: 'Mock exam, half length', full: 'Mock exam, full length' } as const;

/**
 * The plan from `today` on as entries of a calendar: a whole day for each day with minutes, one for each mock exam, and
 * the exam. A later file brings those of an earlier one up to date: each day has its own id.
 */
export function planEvents(plan: StudyPlan, examOn: CalendarDay, today: CalendarDay): CalendarEvent[] {
  const titleOf = (id: string) => plan.shares.find((share) => share.id === id)?.title ?? id;
  const days = plan.weeks.flatMap((week) => week.days).filter(({ on }) => on >= today);
  const id = (what: string, on: CalendarDay) => `plan-${what}:${on}@ccs-companion.example`;
  return [
    ...days.flatMap(({ on, minutes, mock, blocks }): CalendarEvent[] => {
      const study = minutes - (mock?.minutes ?? 0);
      const lines = blocks.map((block) => `${titleOf(block.id)}: ${block.minutes} min`);
      return [
        ...(mock ? [{ uid: id('mock', on), title: `${TITLES[mock.size]} (${mock.minutes} min)`, on }] : []),
        ...(study > 0
          ? [{ uid: id('study', on), title: `Study ${study} min`, description: lines.join('\n'), on }]
          : []),
      ];
    }),
    ...(examOn >= today ? [{ uid: id('exam', examOn), title: 'Exam', on: examOn }] : []),
  ];
}
