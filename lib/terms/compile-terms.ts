import { foldWord } from './fold-word';
import { splitWords } from './split-words';
import type { Term } from './term';

/** What the card shows of a term; sent to web pages, so it holds nothing else. */
export type TermEntry = { id: string; name: string; definition: string; noteId?: string };

/** One way of writing a term. `exact` is set for case-sensitive abbreviations; `context` are folded words. */
export type TermPattern = { words: string[]; entry: number; exact?: string; context?: string[] };

/** The glossary in the form the content script takes: plain data, ready for `buildMatcher`. */
export type CompiledTerms = { entries: TermEntry[]; patterns: TermPattern[] };

/** Compiles terms into patterns. Where two terms share a spelling, the first one keeps it. */
export function compileTerms(terms: readonly Term[]): CompiledTerms {
  const entries: TermEntry[] = [];
  const patterns: TermPattern[] = [];
  const taken = new Set<string>();
  const add = (pattern: TermPattern) => {
    const key = `${pattern.words.join(' ')}|${pattern.exact ?? ''}`;
    if (pattern.words.length === 0 || taken.has(key)) return;
    taken.add(key);
    patterns.push(pattern);
  };
  for (const term of terms) {
    const entry = entries.push(toEntry(term)) - 1;
    const context = contextOf(term.context);
    for (const label of [term.name, ...term.aliases]) {
      for (const words of spellings(label)) add({ words, entry, ...context });
    }
    for (const { text, caseSensitive, context: near } of term.abbreviations ?? []) {
      const exact = caseSensitive ? { exact: text } : {};
      for (const words of spellings(text)) add({ words, entry, ...exact, ...contextOf(near) });
    }
  }
  return { entries, patterns };
}

function toEntry({ id, name, definition, note }: Term): TermEntry {
  return { id, name, definition, ...(note === undefined ? {} : { noteId: note }) };
}

function contextOf(words: readonly string[] | undefined): { context?: string[] } {
  return words && words.length > 0 ? { context: words.map(foldWord) } : {};
}

/**
 * The folded words of a label and of its plural (`foldWord` leaves short words as they are: `CCs`, `MIs`,
 * `follow-ups`), and for hyphenated labels also the joined form (`follow-up`, `followup`).
 */
function spellings(label: string): string[][] {
  const hasPlural = /(?!s)[\p{L}\p{N}]$/iu.test(label);
  return (hasPlural ? [label, `${label}s`] : [label]).flatMap(splitAndJoined);
}

function splitAndJoined(label: string): string[][] {
  const words = splitWords(label).map((word) => foldWord(word.text));
  const joined = splitWords(label.replace(/(?<=\p{L})-(?=\p{L})/gu, '')).map((word) => foldWord(word.text));
  return joined.length === words.length ? [words] : [words, joined];
}
