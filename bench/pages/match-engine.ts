import Mark from 'mark.js';
import AhoCorasick from 'modern-ahocorasick';
import { textRuns } from '@/lib/page/text-runs';
import { buildMatcher, type TermMatcher } from '@/lib/terms/build-matcher';
import { compileTerms } from '@/lib/terms/compile-terms';
import { decideSpans } from '@/lib/terms/decide-spans';
import type { CodeCandidate, Mention, PageCode } from '@/lib/terms/mention';
import { PageScore } from '@/lib/terms/page-score';
import { readMentions } from '@/lib/terms/read-mentions';
import type { Term } from '@/lib/terms/term';

// Bundled and run in a page: the product's own matcher, and what it is compared with, over the text of the page.

let matcher: TermMatcher;
let names: readonly string[];
let alternation: RegExp;
let automaton: AhoCorasick;
/** Of the last round: a page has one as long as it is open. */
let score: PageScore;
let codes = new Map<CodeCandidate, PageCode | null>();

/** @returns the different candidates for codes on the page, for `answer` */
export function prepare(terms: readonly Term[], labels: readonly string[]): CodeCandidate[] {
  names = labels;
  matcher = buildMatcher(compileTerms(terms));
  const longestFirst = labels.toSorted((a, b) => b.length - a.length).map(escaped);
  alternation = new RegExp(`\\b(?:${longestFirst.join('|')})\\b`, 'gi');
  automaton = new AhoCorasick(labels.map((label) => label.toLowerCase()));
  const candidates = new Set<CodeCandidate>();
  eachText((text) => {
    for (const mention of readMentions(matcher, text)) {
      if (mention.kind !== 'code') continue;
      for (const candidate of mention.candidates) candidates.add(candidate);
    }
  });
  return [...candidates];
}

/** What the code sets say of the candidates. */
export function answer(candidates: readonly CodeCandidate[], answers: readonly (PageCode | null)[]): void {
  codes = new Map(candidates.map((candidate, at) => [candidate, answers[at] ?? null]));
}

const TASKS: Record<string, (limit: number) => number> = {
  ours() {
    score = new PageScore(matcher);
    let found = 0;
    eachText((text) => {
      found += decided(readMentions(matcher, text, score.seen), text.length);
    });
    return found;
  },
  /** The product's own way through the page: styles looked at, text put together across inline elements. */
  'ours in runs'() {
    score = new PageScore(matcher);
    let found = 0;
    const memory = { kinds: new WeakMap(), onBlock: nothing, onHidden: nothing, onShown: nothing };
    for (const run of textRuns(document, document.documentElement, memory))
      if (run) found += decided(readMentions(matcher, run.text, score.seen), run.text.length);
    return found;
  },
  /** The same walk, and one look at each character. */
  bound() {
    let sum = 0;
    eachText((text) => {
      for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
    });
    return sum;
  },
  RegExp() {
    let found = 0;
    eachText((text) => {
      for (const _ of text.matchAll(alternation)) found += 1;
    });
    return found;
  },
  'Aho-Corasick'() {
    let found = 0;
    eachText((text) => {
      const lower = text.toLowerCase();
      for (const { start, end } of automaton.search(lower))
        if (isEdge(lower, start) && isEdge(lower, end)) found += 1;
    });
    return found;
  },
  'mark.js'(limit) {
    const copy = document.body.cloneNode(true) as HTMLElement;
    new Mark(copy).mark(names.slice(0, limit), {
      accuracy: 'exactly',
      separateWordSearch: false,
      acrossElements: false,
    });
    return copy.querySelectorAll('mark').length;
  },
};

/** Runs a task so many times. @returns how many it found */
export function run(task: string, times: number, limit = Infinity): number {
  let found = 0;
  for (let at = 0; at < times; at += 1) found = TASKS[task]?.(limit) ?? 0;
  return found;
}

function eachText(take: (text: string) => void): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) take((walker.currentNode as Text).data);
}

function decided(mentions: readonly Mention[], characters: number): number {
  if (mentions.length === 0) return 0;
  score.add(mentions, characters);
  return decideSpans(mentions, codeOf, true).length;
}

function codeOf(candidate: CodeCandidate): PageCode | null | undefined {
  return codes.get(candidate);
}

function isEdge(text: string, at: number): boolean {
  return !/\w\w/.test(text.slice(Math.max(0, at - 1), at + 1));
}

function escaped(label: string): string {
  return label.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}

function nothing(): void {
  // The walk has nobody to tell.
}
