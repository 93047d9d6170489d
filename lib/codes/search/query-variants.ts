import type { CodeSystem } from '@/lib/codes/code-system';
import { DENIALS, STOP_WORDS } from './light-words';
import type { Meaning, SynonymTable } from './synonym-table';

/** A phrase of the query that was replaced by words of the titles: how many words were typed for it. */
export type QueryPart = { typed: number };

/** One way to read a query: the words to look for, and what the synonym table says is meant by a part of it. */
export type QueryVariant = {
  words: readonly string[];
  /**
   * For each word the phrase that it stands for together with others (the same object for all of them); undefined for
   * a word as it was typed.
   */
  parts: readonly (QueryPart | undefined)[];
  /** Whether the last word may still be unfinished. */
  isUnfinished: boolean;
  /** Codes the table names for phrases of the query, best first, and how much of the query each phrase is. */
  phrases: readonly { codes: readonly string[]; share: number }[];
  /** Whether the phrase is the whole query. */
  isWhole: boolean;
  /** Only in this system's titles; undefined for all. */
  system: CodeSystem | undefined;
  /** Words that a right title does not have. */
  avoids?: readonly string[] | undefined;
  /** How sure this reading is, from 0 to 1: the words as they stand and first meanings are surest. */
  trust: number;
};

/** More readings than this are not worth their time. */
const MAX_VARIANTS = 8;
const SECOND_MEANING_TRUST = 0.94;
const UNFINISHED_TRUST = 0.9;
const DENIED_TRUST = 0.9;
const DENIED_VARIANTS = 3;
const UNFINISHED_PHRASES = 3;
/** Less of a phrase says too little about what it will be. */
const MIN_TYPED_SHARE = 0.4;

type Part = { literal: readonly string[]; meanings: readonly Meaning[] };

/**
 * The ways to read the words of a query: as they stand, and with phrases that the synonym table knows (the longest
 * first) replaced by the words of the titles. Words for side and encounter may stand anywhere, also inside a phrase.
 */
export function queryVariants(
  words: readonly string[],
  synonyms: SynonymTable,
  isUnfinished: boolean,
): QueryVariant[] {
  const variants = readings(words, synonyms, isUnfinished);
  const denied = withoutDenied(words);
  if (denied) {
    const { avoids } = denied;
    for (const variant of readings(denied.words, synonyms, false).slice(0, DENIED_VARIANTS)) {
      variants.push({ ...variant, isWhole: false, avoids, trust: variant.trust * DENIED_TRUST });
    }
  }
  return variants;
}

function readings(words: readonly string[], synonyms: SynonymTable, isUnfinished: boolean): QueryVariant[] {
  const variants: QueryVariant[] = [literalVariant(words, isUnfinished)];
  const add = (variant: QueryVariant) => {
    if (variants.length < MAX_VARIANTS && !variants.some((known) => isSame(known, variant)))
      variants.push(variant);
  };
  const parts = segment(words, synonyms);
  const [core, modifiers] = withoutModifiers(words, synonyms);
  const coreParts = modifiers.length === 0 ? [] : segment(core, synonyms);
  const isCoreKnown = coreParts.some((part) => part.meanings.length > 0);
  // A phrase found once side and encounter are out of the way is worth more than one that they cut through.
  if (isCoreKnown && coreParts.length + modifiers.length < parts.length) {
    for (const choice of choices(coreParts)) add(toVariant(choice, modifiers, isUnfinished));
  }
  const isKnown = parts.some((part) => part.meanings.length > 0);
  if (isKnown) for (const choice of choices(parts)) add(toVariant(choice, [], isUnfinished));
  if (isCoreKnown) for (const choice of choices(coreParts)) add(toVariant(choice, modifiers, isUnfinished));
  if (!isUnfinished || (isKnown && parts.length === 1)) return variants;
  for (const { meaning, share } of synonyms.begin(words, UNFINISHED_PHRASES)) {
    const [means] = meaning.means;
    if (share < MIN_TYPED_SHARE || !means) continue;
    add({
      ...literalVariant(means, false),
      phrases: [{ codes: meaning.codes, share }],
      isWhole: true,
      system: meaning.system,
      trust: UNFINISHED_TRUST * share,
    });
  }
  return variants;
}

function literalVariant(words: readonly string[], isUnfinished: boolean): QueryVariant {
  const kept = withoutStops(words);
  const parts = kept.map(() => undefined);
  return { words: kept, parts, isUnfinished, phrases: [], isWhole: false, system: undefined, trust: 1 };
}

function isSame(a: QueryVariant, b: QueryVariant): boolean {
  return (
    a.isUnfinished === b.isUnfinished &&
    a.phrases.length === b.phrases.length &&
    a.words.join(' ') === b.words.join(' ')
  );
}

function withoutStops(words: readonly string[]): readonly string[] {
  const kept = words.filter((word) => !STOP_WORDS.has(word));
  return kept.length > 0 ? kept : words;
}

/** Cuts the words into phrases of the table, the longest possible from the left, and single words. */
function segment(words: readonly string[], synonyms: SynonymTable): Part[] {
  const parts: Part[] = [];
  for (let at = 0; at < words.length;) {
    let length = Math.min(synonyms.longest, words.length - at);
    let meanings: readonly Meaning[] = [];
    for (; length > 0; length -= 1) {
      meanings = synonyms.of(words.slice(at, at + length));
      if (meanings.length > 0) break;
    }
    length = Math.max(1, length);
    parts.push({ literal: words.slice(at, at + length), meanings });
    at += length;
  }
  return parts;
}

/** Words of a title that say on which side, and at which encounter. */
const MODIFIERS = new Set(['right', 'left', 'bilateral', 'initial', 'subsequent', 'sequela', 'encounter']);

/** The words apart from those for side and encounter, and these in the titles' words (`rt` is right). */
function withoutModifiers(words: readonly string[], synonyms: SynonymTable): [string[], string[]] {
  const core: string[] = [];
  const modifiers: string[] = [];
  for (const word of words) {
    const meant = MODIFIERS.has(word) ? [word] : (synonyms.of([word])[0]?.means[0] ?? []);
    if (meant.length > 0 && meant.every((each) => MODIFIERS.has(each))) modifiers.push(...meant);
    else core.push(word);
  }
  return core.length === 0 ? [core, []] : [core, modifiers];
}

/**
 * Without what the query itself denies (`ct head without contrast`): many titles say nothing at all where something is
 * absent.
 */
function withoutDenied(
  words: readonly string[],
): { words: readonly string[]; avoids: readonly string[] } | undefined {
  const at = words.findIndex(
    (word, place) => DENIALS.has(word) || word === 'wo' || (word === 'w' && words[place + 1] === 'o'),
  );
  if (at < 1) return undefined;
  const from = words[at] === 'w' ? at + 2 : at + 1;
  return { words: words.slice(0, at), avoids: words.slice(from) };
}

type Choice = { part: Part; meaning: Meaning | undefined; words: readonly string[]; rank: number };

/** Combinations of the parts' meanings, all first meanings first, then one part read otherwise at a time. */
function choices(parts: readonly Part[]): Choice[][] {
  const first = parts.map((part): Choice => optionsOf(part)[0] ?? literal(part));
  const others = parts.flatMap((part, at) =>
    optionsOf(part)
      .slice(1)
      .map((option) => first.with(at, option)),
  );
  return [first, ...others];
}

function optionsOf(part: Part): Choice[] {
  if (part.meanings.length === 0) return [literal(part)];
  const meant = part.meanings.flatMap((meaning, rank) =>
    meaning.means.map((words, at): Choice => ({ part, meaning, words, rank: rank + at })),
  );
  return [...meant, { ...literal(part), rank: meant.length }];
}

function literal(part: Part): Choice {
  return { part, meaning: undefined, words: part.literal, rank: 0 };
}

function toVariant(
  choice: readonly Choice[],
  modifiers: readonly string[],
  isUnfinished: boolean,
): QueryVariant {
  const isWhole = choice.length === 1 && modifiers.length === 0;
  const words: string[] = [];
  const parts: (QueryPart | undefined)[] = [];
  const put = (more: readonly string[], part: QueryPart | undefined) => {
    for (const word of withoutStops(more)) {
      if (words.includes(word)) continue;
      words.push(word);
      parts.push(part);
    }
  };
  const isMeant = choice.some(({ meaning }) => meaning !== undefined);
  for (const { meaning, part, words: meant } of choice) {
    // A word that says nothing stands by itself here, beside a phrase: no title has to have it.
    if (isMeant && !meaning && meant.every((word) => STOP_WORDS.has(word))) continue;
    const isPlain = isWhole || !meaning || meaning.codes.length === 0;
    put(isPlain ? meant : withoutDefaults(meant), meaning && { typed: part.literal.length });
  }
  put(modifiers, undefined);
  const count = choice.reduce((sum, { part }) => sum + part.literal.length, modifiers.length);
  const rank = choice.reduce((sum, each) => sum + each.rank, 0);
  return {
    words,
    parts,
    isUnfinished: isUnfinished && modifiers.length === 0 && choice.at(-1)?.meaning === undefined,
    phrases: choice.flatMap(({ meaning, part }) =>
      meaning && meaning.codes.length > 0
        ? [{ codes: meaning.codes, share: part.literal.length / count }]
        : [],
    ),
    isWhole,
    system: choice.map((each) => each.meaning?.system).find((each) => each !== undefined),
    trust: SECOND_MEANING_TRUST ** rank,
  };
}

/** What titles say where nothing is said. */
const DEFAULTS = new Set([
  'unspecified',
  'uncomplicated',
  'initial',
  'encounter',
  'closed',
  'other',
  'specified',
]);

/** What a phrase says beyond doubt: not what a default code adds to it, which the rest of the query may contradict. */
function withoutDefaults(words: readonly string[]): readonly string[] {
  const denial = words.findIndex((word) => DENIALS.has(word));
  const kept = (denial < 1 ? words : words.slice(0, denial)).filter((word) => !DEFAULTS.has(word));
  return kept.length > 0 ? kept : words;
}
