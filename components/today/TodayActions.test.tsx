// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { PlanStart } from '@/components/plan/plan-start';
import { PLAN_RECIPE } from '@/lib/quiz/quiz-recipe';
import { primaryButtons } from '@/tests/unit/primary-buttons';
import { renderInDom } from '@/tests/unit/render-in-dom';
import { TodayActions } from './TodayActions';

const open: PlanStart = { is: 'open', recipe: PLAN_RECIPE, left: 12 };
const some = { due: 3, fresh: 20, later: 0 };
const none = { due: 0, fresh: 0, later: 9 };
const half = { answered: 4, total: 10 };

async function show(
  start: PlanStart | undefined,
  count = some,
  running?: { answered: number; total: number },
) {
  const onPlan = vi.fn<(recipe: unknown, title: string) => void>();
  const place = await renderInDom(
    <TodayActions
      running={running}
      count={count}
      start={start}
      onPlan={onPlan}
      onQuiz={() => {}}
      onBuild={() => {}}
    />,
  );
  return {
    place,
    onPlan,
    names: [...place.querySelectorAll('button')].map(({ textContent }) => textContent),
  };
}

it.each([
  [
    'something left of the plan',
    open,
    some,
    undefined,
    ['Study today’s plan · 12 left', 'Start a quiz of ten', 'Build a quiz'],
  ],
  [
    'the plan not known yet',
    undefined,
    some,
    undefined,
    ['Study today’s plan', 'Start a quiz of ten', 'Build a quiz'],
  ],
  [
    'nothing left of it, or no plan',
    { is: 'none' },
    some,
    undefined,
    ['Start a quiz of ten', 'Build a quiz'],
  ],
  ['only the plan has questions', open, none, undefined, ['Study today’s plan · 12 left', 'Build a quiz']],
  ['a quiz under way', open, some, half, ['Resume quiz · 4 of 10 answered', 'Study today’s plan · 12 left']],
  ['a quiz under way, no plan', { is: 'none' }, some, half, ['Resume quiz · 4 of 10 answered']],
] as const)('%s: the first button leads, and it alone', async (_, start, count, running, wanted) => {
  const { place, names } = await show(start, count, running);
  expect(names).toEqual(wanted);
  expect(primaryButtons(place)).toEqual([wanted[0]]);
});

it('nothing to ask at all: says so, and leads nowhere', async () => {
  const { place } = await show({ is: 'none' }, none);
  expect(place.textContent).toContain('Nothing to ask now');
  expect(primaryButtons(place)).toEqual([]);
});

it('the plan starts only once it is known', async () => {
  for (const [start, calls] of [
    [{ is: 'awaited' }, 0],
    [open, 1],
  ] as const) {
    const { place, onPlan } = await show(start);
    const [plan] = place.querySelectorAll('button');
    expect(plan?.getAttribute('aria-disabled')).toBe(String(calls === 0));
    plan?.click();
    expect(onPlan).toHaveBeenCalledTimes(calls);
  }
});
