import { attachPageTerms, type PageTerms } from '@/lib/page/page-terms';
import { CARD_STYLE } from '@/lib/page/term-card-style';
import type { CodeCandidate, PageCode } from '@/lib/terms/mention';
import { openGlossary } from '@/lib/terms/open-glossary';
import type { PackedGlossary } from '@/lib/terms/packed-glossary';

// Bundled and run in an isolated world of a page, as a content script is: the page engine alone.

let page: PageTerms | undefined;
let answers = new Map<string, PageCode>();
let owner = new AbortController();

/** What the code sets have, by `system:code`, as JSON. */
export function giveCodes(codes: string): void {
  answers = new Map(JSON.parse(codes) as [string, PageCode][]);
}

/**
 * Flags the page.
 * @param message the glossary as JSON, as a message brings it
 * @returns milliseconds until the first frame with a flag in it
 */
export async function attach(message: string): Promise<number> {
  const startedAt = await idle();
  owner = new AbortController();
  page = attachPageTerms({
    document,
    glossary: openGlossary(JSON.parse(message) as PackedGlossary),
    cardStyle: CARD_STYLE,
    askCodes: (candidates: CodeCandidate[]) =>
      Promise.resolve(candidates.map((candidate) => answers.get(candidate) ?? null)),
    onOpen: () => undefined,
    onChange: () => undefined,
    signal: owner.signal,
  });
  while (CSS.highlights.size === 0) await frame();
  return performance.now() - startedAt;
}

/** Takes all flags away. */
export function detach(): void {
  owner.abort();
}

/** How many flags there are by now. */
export function count(): number {
  return page?.count() ?? 0;
}

/** What a bare walk over all text leaves in memory: the browser keeps an object for each node that a script has seen. */
export function walk(): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let nodes = 0;
  while (walker.nextNode()) nodes += 1;
  return nodes;
}

function idle(): Promise<number> {
  return new Promise((resolve) => requestIdleCallback(() => resolve(performance.now())));
}

function frame(): Promise<number> {
  return new Promise((resolve) => requestAnimationFrame(resolve));
}
