// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import type { PlanStart } from '@/components/plan/plan-start';
import { PLAN_RECIPE } from '@/lib/quiz/quiz-recipe';
import { primaryButtons } from '@/tests/unit/primary-buttons';
import { renderInDom } from '@/tests/unit/render-in-dom';
import { StartQuiz } from './StartQuiz';

vi.mock('@/components/data/use-window-id', () => ({ useWindowId: () => 1 }));

const open: PlanStart = { is: 'open', recipe: PLAN_RECIPE, left: 12 };
const some = { due: 3, fresh: 20, later: 0 };
const none = { due: 0, fresh: 0, later: 9 };

it.each([
  ['something left of the plan', open, some, ['Study today’s plan', 'Start quiz · 3 due']],
  ['the plan not known yet', undefined, some, ['Study today’s plan', 'Start quiz · 3 due']],
  ['nothing left of it, or no plan', { is: 'none' }, some, ['Start quiz · 3 due']],
  ['only the plan has questions', open, none, ['Study today’s plan']],
  ['nothing to ask', { is: 'none' }, none, ['Start quiz']],
] as const)('%s: the first button leads, and it alone', async (_, start, count, wanted) => {
  const place = await renderInDom(<StartQuiz count={count} running={null} start={start} />);
  expect([...place.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(wanted);
  expect(primaryButtons(place)).toEqual([wanted[0]]);
});
