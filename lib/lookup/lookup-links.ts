import type { Item } from '@/lib/bank/item';
import { categoryOf } from '@/lib/codes/category-of';
import type { Note } from '@/lib/notes/note';
import { codeOf, findTaught, indexTaught } from '@/lib/quiz/find-taught';
import { taughtKeys, type TaughtKey } from '@/lib/quiz/taught-keys';
import { buildMatcher, type TermMatcher } from '@/lib/terms/build-matcher';
import { compileTerms } from '@/lib/terms/compile-terms';
import type { FindingKey } from '@/lib/terms/finding';
import type { OwnTerm } from '@/lib/terms/own-term';
import type { Term } from '@/lib/terms/term';

/** What belongs together: the glossary's matcher, and which notes and questions teach a term or code. */
export type LookupLinks = {
  readonly matcher: TermMatcher;
  /** By entry of the matcher: the id of the term. */
  readonly termIds: readonly string[];
  /** The notes that teach any of it, those that teach most of it first; `asides` only mention a code of it. */
  notesOn(keys: readonly FindingKey[]): { notes: string[]; asides: string[] };
  /** The questions that teach any of it: on the thing itself before on its category, on most of it first. */
  itemsOn(keys: readonly FindingKey[]): string[];
};

export type LinkedContent = {
  terms: readonly Term[];
  /** Terms of the user's own. */
  ownTerms?: readonly OwnTerm[];
  notes: readonly Pick<Note, 'id' | 'terms' | 'codes'>[];
  items: readonly Pick<Item, 'id' | 'terms' | 'notes' | 'codes'>[];
};

/** How surely a note teaches a thing: it is the term's own, names the term, the category of the code, or the code. */
const OWN_NOTE = 5;
const NAMES_TERM = 4;
const NAMES_CATEGORY = 2;
/** By itself no more than an example. */
const NAMES_CODE = 2;
const TEACHES = 3;

/** Links the content. Takes some ten milliseconds for 10,000 questions and the glossary; keep the result. */
export function linkLookup({ terms, ownTerms, notes, items }: LinkedContent): LookupLinks {
  const compiled = compileTerms(terms, ownTerms);
  const taught = indexTaught(items.map((item) => ({ id: item.id, teaches: taughtKeys(item) })));
  const ownNotes = new Map(
    terms.map(({ id, note }): [FindingKey, string | undefined] => [`term:${id}`, note]),
  );
  const named = notes.map((note) => ({
    id: note.id,
    keys: new Set<string>(taughtKeys({ ...note, notes: [] })),
  }));

  const weightIn = (note: { id: string; keys: ReadonlySet<string> }, key: FindingKey): number => {
    if (ownNotes.get(key) === note.id) return OWN_NOTE;
    if (key.startsWith('term:')) return note.keys.has(key) ? NAMES_TERM : 0;
    const category = categoryKey(key);
    const isOnCategory = category !== undefined && note.keys.has(category);
    return (note.keys.has(key) ? NAMES_CODE : 0) + (isOnCategory ? NAMES_CATEGORY : 0);
  };
  return {
    matcher: buildMatcher(compiled),
    termIds: compiled.entries.map(({ id }) => id),
    notesOn(keys) {
      const weights = named.map(
        (note) => [note.id, keys.reduce((sum, key) => sum + weightIn(note, key), 0)] as const,
      );
      return {
        notes: heaviestFirst(weights.filter(([, weight]) => weight >= TEACHES)),
        asides: heaviestFirst(weights.filter(([, weight]) => weight < TEACHES)),
      };
    },
    itemsOn(keys) {
      const weights = new Map<string, number>();
      for (const { itemId, isNear } of findTaught(
        taught,
        keys.map((key) => ({ key })),
      )) {
        weights.set(itemId, (weights.get(itemId) ?? 0) + (isNear ? 1 : keys.length + 1));
      }
      return heaviestFirst([...weights]);
    },
  };
}

function heaviestFirst(weights: readonly (readonly [string, number])[]): string[] {
  return weights
    .filter(([, weight]) => weight > 0)
    .toSorted(([a, one], [b, two]) => two - one || a.localeCompare(b))
    .map(([id]) => id);
}

function categoryKey(key: TaughtKey): TaughtKey | undefined {
  const code = codeOf(key);
  return code && `code:${code.system}:${categoryOf(code.system, code.code)}`;
}
