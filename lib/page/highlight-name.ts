import type { TextSpan } from '@/lib/terms/mention';

export type FlagKind = TextSpan['kind'];

/** The page can read these names, so they do not say what is flagged or by whom. The style sheet must use them too. */
export const HIGHLIGHT_NAMES: Readonly<Record<FlagKind, string>> = {
  term: 'page-notes-1',
  code: 'page-notes-2',
  category: 'page-notes-3',
};
