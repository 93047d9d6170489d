import { openGlossary, type Glossary } from '@/lib/terms/open-glossary';
import type { PackedGlossary } from '@/lib/terms/packed-glossary';
import type { PageTerms } from './page-terms';

/** The flags on a page, kept to what the background says is to be flagged. */
export type FollowedTerms = {
  /** The flags; undefined while there are none. */
  page(): PageTerms | undefined;
  /** Whether nothing is to be flagged for now, on a page where something was: flagging is paused, for example. */
  isResting(): boolean;
  /**
   * Asks what is to be flagged, and attaches or detaches accordingly. Where it is what is flagged already, all stays as
   * it is. Rejects, and leaves all as it is, when nobody answers.
   */
  follow(): Promise<void>;
};

/**
 * @param ask the glossary to flag, with what else goes with it; null for none
 * @param attach flags it
 * @param signal nothing is attached after it aborts
 */
export function followTerms<Wanted extends PackedGlossary>(options: {
  ask: () => Promise<Wanted | null>;
  attach: (glossary: Glossary, wanted: Wanted) => PageTerms;
  signal: AbortSignal;
}): FollowedTerms {
  let page: PageTerms | undefined;
  let flagged: string | undefined;
  let asked = 0;
  return {
    page: () => page,
    isResting: () => page === undefined && asked > 1,
    async follow() {
      const turn = ++asked;
      const wanted = await options.ask();
      // Asked again in the meantime: that answer is the newer one.
      if (options.signal.aborted || turn !== asked) return;
      if (wanted?.revision === flagged) return;
      page?.detach();
      flagged = wanted?.revision;
      page = wanted ? options.attach(openGlossary(wanted), wanted) : undefined;
    },
  };
}
