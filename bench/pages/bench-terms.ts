import { seededRandom, type Random } from '@/lib/std/random';
import type { Term } from '@/lib/terms/term';

/**
 * Terms in the wanted number: the real glossary, or a part of it, then variants: a name with a word of another before
 * it, its aliases, abbreviations and context words with it. The same ones each time.
 */
export function benchTerms(glossary: readonly Term[], count: number): Term[] {
  const random = seededRandom(count);
  const shuffled = glossary
    .map((term) => ({ term, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ term }) => term);
  // Names do not begin with of or and; words like these would be looked up at every second word of a text.
  const words = shuffled.flatMap(({ name }) => name.split(' ').filter((word) => word.length >= 5));
  const terms = shuffled.slice(0, count);
  while (terms.length < count) {
    const term = pick(shuffled, random);
    terms.push(variantOf(term, pick(words, random), terms.length));
  }
  return terms;
}

/** All the ways of writing the terms, as the glossary has them. */
export function namesOf(terms: readonly Term[]): string[] {
  const names = terms.flatMap(({ name, aliases, abbreviations = [] }) => [
    name,
    ...aliases,
    ...abbreviations.map(({ text }) => text),
  ]);
  return [...new Set(names)];
}

export function pick<Kind>(list: readonly Kind[], random: Random): Kind {
  const found = list[Math.floor(random() * list.length)];
  if (found === undefined) throw new RangeError('Nothing to pick from.');
  return found;
}

function variantOf(term: Term, word: string, number: number): Term {
  const { abbreviations, ...rest } = term;
  const variant = {
    ...rest,
    id: `${term.id}-${number}`,
    name: `${word} ${term.name}`,
    aliases: term.aliases.map((alias) => `${word} ${alias}`),
  };
  if (!abbreviations) return variant;
  return {
    ...variant,
    abbreviations: abbreviations.map((each) => ({
      ...each,
      text: `${each.text}${word.charAt(0).toUpperCase()}`,
    })),
  };
}
