import { storage } from 'wxt/utils/storage';
import type { LookupKind } from '@/lib/lookup/lookup-entry';

/** What the side panel should show: a tab of it, a search, or one looked-up thing. */
export type PanelWish =
  | { kind: 'today' }
  | { kind: 'quiz' }
  | { kind: 'look-up'; query: string }
  | { kind: 'entry'; entry: { kind: LookupKind; id: string } };

/**
 * A wish with the panel it is for: that of a window (its id), the panel's page in a tab, or any that is open. `at`
 * (epoch ms) makes the same wish twice two wishes.
 */
export type PanelTarget = { wish: PanelWish; for: number | 'tab' | 'any'; at: number };

/** Kept for the browser session: written by whoever opens the panel, followed once and removed by that panel. */
export const panelTarget = storage.defineItem<PanelTarget>('session:panel-target');
