import type { PageOpening } from '@/lib/messages/page-protocol';
import { attachPageTerms, type PageTerms } from '@/lib/page/page-terms';
import { CARD_STYLE } from '@/lib/page/term-card-style';
import { compileTerms, type CompiledTerms } from '@/lib/terms/compile-terms';
import { openGlossary } from '@/lib/terms/open-glossary';
import { packGlossary } from '@/lib/terms/pack-glossary';
import type { Term } from '@/lib/terms/term';
import { testCode } from './test-codes';
import { TEST_TERMS } from './test-terms';

/** What the page under test gets: the page layer as a plain script, with a record of what it told its owner. */
export type PageEngine = {
  attach(terms: Term[]): void;
  page(): PageTerms;
  abort(): void;
  /** The text of every registered highlight, in the order of registration. */
  flagged(): string[];
  testTerms: Term[];
  /** The text of the element that each registered highlight stands in. */
  flaggedParagraphs(): string[];
  /** The middle of the first place where the words stand in one text node, in CSS pixels of the viewport. */
  pointOf(words: string): { x: number; y: number };
  /** What it asked of the code sets, in order. */
  askedCodes: string[];
  opened: PageOpening[];
  reports: { count: number; tooLarge: boolean }[];
};

declare global {
  var pageEngine: PageEngine;
}

let attached: PageTerms | undefined;
let owner = new AbortController();

globalThis.pageEngine = {
  askedCodes: [],
  opened: [],
  reports: [],
  attach(terms) {
    owner = new AbortController();
    attached = attachPageTerms({
      document,
      glossary: openGlossary(packGlossary(strong(compileTerms(terms)))),
      cardStyle: CARD_STYLE,
      askCodes: (candidates) => {
        pageEngine.askedCodes.push(...candidates.map((candidate) => candidate.replace(':', ' ')));
        return Promise.resolve(candidates.map(testCode));
      },
      onOpen: (opening) => pageEngine.opened.push(opening),
      onChange: (count, tooLarge) => pageEngine.reports.push({ count, tooLarge }),
      signal: owner.signal,
    });
  },
  page() {
    if (!attached) throw new Error('Call attach first.');
    return attached;
  },
  abort: () => owner.abort(),
  testTerms: TEST_TERMS,
  flaggedParagraphs: () =>
    [...CSS.highlights.values()].flatMap((highlight) =>
      [...highlight]
        .filter(isPainted)
        .map(({ startContainer }) => startContainer.parentElement?.textContent ?? ''),
    ),
  flagged: () =>
    [...CSS.highlights.values()].flatMap((highlight) => [...highlight].filter(isPainted).map(textOf)),
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

/** These pages try the page layer: a term counts on any of them, however everyday it is. */
function strong(compiled: CompiledTerms): CompiledTerms {
  return { ...compiled, patterns: compiled.patterns.map((pattern) => ({ ...pattern, strength: 'coding' })) };
}

type Ends = Pick<AbstractRange, 'startContainer' | 'startOffset' | 'endContainer' | 'endOffset'>;

function rangeOf({ startContainer, startOffset, endContainer, endOffset }: Ends): Range {
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** Browsers leave out a range whose text has gone or become shorter. */
function isPainted({ startContainer, endContainer, endOffset }: AbstractRange): boolean {
  return startContainer.isConnected && endOffset <= (endContainer as Text).length;
}

function textOf(range: AbstractRange): string {
  return rangeOf(range).toString().replaceAll(/\s+/g, ' ');
}
