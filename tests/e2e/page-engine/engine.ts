import { attachPageTerms, type PageTerms } from '@/lib/page/page-terms';
import { compileTerms } from '@/lib/terms/compile-terms';
import type { Term } from '@/lib/terms/term';

/** What the page under test gets: the page layer as a plain script, with a record of what it told its owner. */
export type PageEngine = {
  attach(terms: Term[]): void;
  page(): PageTerms;
  abort(): void;
  /** The text of every registered highlight, in the order of registration. */
  flagged(): string[];
  /** The middle of the first place where the words stand in one text node, in CSS pixels of the viewport. */
  pointOf(words: string): { x: number; y: number };
  openedNotes: string[];
  reports: { count: number; tooLarge: boolean }[];
};

declare global {
  var pageEngine: PageEngine;
}

let attached: PageTerms | undefined;
let owner = new AbortController();

globalThis.pageEngine = {
  openedNotes: [],
  reports: [],
  attach(terms) {
    owner = new AbortController();
    attached = attachPageTerms({
      document,
      compiled: compileTerms(terms),
      onOpenNote: (noteId) => pageEngine.openedNotes.push(noteId),
      onChange: (count, tooLarge) => pageEngine.reports.push({ count, tooLarge }),
      signal: owner.signal,
    });
  },
  page() {
    if (!attached) throw new Error('Call attach first.');
    return attached;
  },
  abort: () => owner.abort(),
  flagged: () => [...CSS.highlights.values()].flatMap((highlight) => [...highlight].map(textOf)),
  pointOf(words) {
    const root = document.querySelector('html');
    // The page may have laid its own names over the document's.
    const walker = root && Document.prototype.createTreeWalker.call(document, root, NodeFilter.SHOW_TEXT);
    while (walker?.nextNode()) {
      const node = walker.currentNode as Text;
      const at = node.data.indexOf(words);
      if (at < 0) continue;
      const range = rangeOf({
        startContainer: node,
        startOffset: at,
        endContainer: node,
        endOffset: at + words.length,
      });
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`The page does not say "${words}".`);
  },
};

type Ends = Pick<AbstractRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

function rangeOf({ startContainer, startOffset, endContainer, endOffset }: Ends): Range {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

function textOf(range: AbstractRange): string {
  return rangeOf(range).toString().replaceAll(/\s+/g, ' ');
}
