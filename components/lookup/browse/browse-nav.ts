import type { BrowsePlace } from '@/lib/codes/browse/browse-place';
import type { CodeSystem } from '@/lib/codes/code-system';

/** How a page of the browsed code book leads on. */
export type BrowseNav = {
  /** Opens another page; Back leads here again. */
  go: (place: BrowsePlace) => void;
  /** Stays on this page and keeps what was typed or chosen on it, for Back. */
  keep: (place: BrowsePlace) => void;
  /** Opens the page of a code (without its dot). */
  openCode: (system: CodeSystem, code: string) => void;
};
