import { storage } from 'wxt/utils/storage';

/** What the side panel should show next. `at` (epoch ms) makes the same wish twice two wishes. */
export type PanelTarget =
  | { kind: 'today'; at: number }
  | { kind: 'quiz'; at: number }
  | { kind: 'note'; noteId: string; at: number }
  | { kind: 'look-up'; query: string; at: number };

/** Kept for the browser session: written by whoever opens the panel, read by the panel. */
export const panelTarget = storage.defineItem<PanelTarget>('session:panel-target');
