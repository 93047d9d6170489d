import { hashText } from '@/lib/std/hash-text';
import { foldWord } from './fold-word';
import { LISTED_RULES, LIST_RULES, type ListedRules } from './list-rules';
import { ROLE_WORDS } from './role-words';
import { splitWords } from './split-words';
import type { OwnTerm } from './own-term';
import { strengthOf, type TermStrength } from './term-strength';
import type { Term } from './term';
import { WRITING } from './writing';

/**
 * What the card shows of a term; sent to web pages, so it holds nothing else. The definition of an own term may be
 * empty.
 */
export type TermEntry = { id: string; name: string; definition: string; noteId?: string; isOwn?: true };

/**
 * One way of writing a term: folded words, joined by spaces. `exact` is set for case-sensitive abbreviations; `context`
 * is the index of the words in `contexts` of which one must stand near it.
 */
export type TermPattern = {
  words: string;
  entry: number;
  strength: TermStrength;
  exact?: string;
  context?: number;
  /** Set where nothing may stand in for its context words. */
  isContextOnly?: true;
  /** Bits of `WRITING`, where there are any. */
  writing?: number;
};

/**
 * The glossary in the form the content script takes: plain data, ready for `buildMatcher`. Each of `contexts` holds
 * folded words, joined by spaces.
 */
export type CompiledTerms = {
  entries: TermEntry[];
  contexts: string[];
  patterns: TermPattern[];
  /** What words say about a code beside them: bits of `ROLE` by folded word. */
  roles: Readonly<Record<string, number>>;
  /** What may stand around the short form of a modifier. */
  listed: ListedRules;
  /** By entry: entry and reach of the codes that may come behind it, and their pattern (`LIST_RULES`), as JSON. */
  lists: [entry: number, list: string][];
  /** Another one where anything of the others is another. */
  revision: string;
};

/**
 * Compiles terms into patterns. Where two terms share a spelling, the first one keeps it; the user's own terms come
 * before those of the glossary.
 */
export function compileTerms(terms: readonly Term[], own: readonly OwnTerm[] = []): CompiledTerms {
  const entries: TermEntry[] = [];
  const patterns: TermPattern[] = [];
  const contexts = new Map<string, number>();
  const taken = new Set<string>();
  const contextOf = (words: readonly string[] | undefined): { context?: number } => {
    if (!words || words.length === 0) return {};
    const key = words.map(foldWord).join(' ');
    const context = contexts.get(key) ?? contexts.size;
    contexts.set(key, context);
    return { context };
  };
  const add = (pattern: TermPattern) => {
    const key = `${pattern.words}|${pattern.exact ?? ''}|${(pattern.writing ?? 0) & ~WRITING.punctuated}`;
    if (pattern.words === '' || taken.has(key)) return;
    taken.add(key);
    patterns.push(pattern);
  };
  for (const term of own) {
    const { id, name, aliases, definition, isCaseSensitive = false } = term;
    const entry = entries.push({ id, name, definition, isOwn: true }) - 1;
    for (const label of [name, ...aliases]) {
      const exact = isCaseSensitive ? { exact: label } : {};
      for (const words of spellings(label)) add({ words, entry, strength: 'own', ...exact });
    }
  }
  for (const term of terms) {
    const entry = entries.push(toEntry(term)) - 1;
    const context = contextOf(term.context);
    for (const label of [term.name, ...term.aliases]) {
      const strength = strengthOf(term.topic, label, term.context);
      for (const words of spellings(label)) add({ words, entry, strength, ...context, ...writingOf(label) });
      const exact = LISTED.exec(label)?.[1];
      if (exact !== undefined)
        add({ words: foldWord(exact), entry, strength: 'shared', exact, writing: WRITING.listed });
    }
    for (const { text, caseSensitive, context: near, contextOnly } of term.abbreviations ?? []) {
      const exact = caseSensitive ? { exact: text.replace(NUMBER_SIGN, '') } : {};
      const strength = strengthOf(term.topic, text, near);
      const writing = writingOf(text);
      const only = contextOnly ? { isContextOnly: contextOnly } : {};
      for (const words of spellings(text))
        add({ words, entry, strength, ...exact, ...contextOf(near), ...only, ...writing });
    }
  }
  // Of two patterns with the same words, the one with the number is longer.
  patterns.sort((a, b) => isNumbered(b) - isNumbered(a));
  const compiled = {
    entries,
    contexts: [...contexts.keys()],
    patterns,
    roles: ROLE_WORDS,
    listed: LISTED_RULES,
    lists: listsOf(entries),
  };
  const written = JSON.stringify(compiled);
  return { ...compiled, revision: `${written.length}-${hashText(written)}` };
}

function listsOf(entries: readonly TermEntry[]): CompiledTerms['lists'] {
  const places = new Map(entries.map(({ id }, entry) => [id, entry]));
  return LIST_RULES.flatMap(({ after, of, reach, code }) =>
    after.flatMap((id): CompiledTerms['lists'] => {
      const [from, to] = [places.get(id), places.get(of)];
      return from === undefined || to === undefined
        ? []
        : [[from, JSON.stringify([to, reach, `(?<![\\w.,$-])(?:${code})(?!-?\\w|[.,]\\d)`])]];
    }),
  );
}

function isNumbered({ writing = 0 }: TermPattern): number {
  return writing & WRITING.numbered;
}

/** What has a short form of its own in a list: `modifiers 58 and 78`. */
const LISTED = /^(?:modifier|group code) ([A-Z0-9]{2})$/;
/** Stands at the end of a label for any number. */
const NUMBER_SIGN = /[- ]?#$/;

function writingOf(label: string): { writing?: number } {
  const writing =
    (NUMBER_SIGN.test(label) ? WRITING.numbered : 0) | (/[(),.]/.test(label) ? WRITING.punctuated : 0);
  return writing === 0 ? {} : { writing };
}

function toEntry({ id, name, definition, note }: Term): TermEntry {
  return { id, name, definition, ...(note === undefined ? {} : { noteId: note }) };
}

/**
 * The folded words of a label and of its plural (`foldWord` leaves short words as they are: `CCs`, `MIs`,
 * `follow-ups`), and for hyphenated labels also the joined form (`follow-up`, `followup`).
 */
function spellings(written: string): string[] {
  const label = written.replace(NUMBER_SIGN, '');
  const hasPlural = /(?!s)[\p{L}\p{N}]$/iu.test(label);
  return (hasPlural ? [label, `${label}s`] : [label]).flatMap(splitAndJoined);
}

function splitAndJoined(label: string): string[] {
  const words = splitWords(label).map((word) => foldWord(word.text));
  const joined = splitWords(label.replace(/(?<=\p{L})-(?=\p{L})/gu, '')).map((word) => foldWord(word.text));
  return (joined.length === words.length ? [words] : [words, joined]).map((each) => each.join(' '));
}
