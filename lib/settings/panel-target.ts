import { storage } from 'wxt/utils/storage';
import type { LookupTarget } from '@/lib/lookup/lookup-entry';
import type { QuizRecipe } from '@/lib/quiz/quiz-recipe';
import type { FindingKey } from '@/lib/terms/finding';

/**
 * What the side panel should show: a tab of it, a quiz (of ten, or by a recipe), a search, one looked-up thing, the form for a term of the user's own
 * (filled in, not stored), a quiz on what stands on a page (proposed,
 * not started), or the question whether a term or a site is to be flagged no more. None of them changes anything.
 */
export type PanelWish =
  | { kind: 'today' }
  | { kind: 'quiz'; recipe?: QuizRecipe; title?: string }
  | { kind: 'look-up'; query: string }
  | { kind: 'entry'; entry: LookupTarget }
  | { kind: 'add-term'; text: string }
  | { kind: 'on-page' }
  | { kind: 'quiz-on'; keys: FindingKey[] }
  | { kind: 'hide-term'; termId: string }
  | { kind: 'site'; host: string };

/**
 * A wish with the panel it is for: that of a window (its id), the panel's page in a tab, or any that is open. `at`
 * (epoch ms) makes the same wish twice two wishes.
 */
export type PanelTarget = { wish: PanelWish; for: number | 'tab' | 'any'; at: number };

const KEY = 'session:panel-target';

/** Kept for the browser session: written by whoever opens the panel, followed once and removed by that panel. */
export const panelTarget = storage.defineItem<PanelTarget>(KEY);

/**
 * Stores a target. It is on its way before this function returns, for callers that may be gone a moment later:
 * `panelTarget.setValue` sends it a microtask later.
 */
export function sendPanelTarget(target: PanelTarget): Promise<void> {
  return storage.setItem(KEY, target);
}
