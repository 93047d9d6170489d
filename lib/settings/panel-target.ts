import { storage } from 'wxt/utils/storage';
import type { LookupTarget } from '@/lib/lookup/lookup-entry';

/** What the side panel should show: a tab of it, a search, or one looked-up thing. */
export type PanelWish =
  | { kind: 'today' }
  | { kind: 'quiz' }
  | { kind: 'look-up'; query: string }
  | { kind: 'entry'; entry: LookupTarget };

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
