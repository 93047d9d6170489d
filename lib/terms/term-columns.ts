import { guessColumns } from '@/lib/std/guess-columns';

/** What a column of a table of terms can hold. */
export const TERM_FIELDS = {
  name: 'Term',
  aliases: 'Other names',
  definition: 'Definition',
  isCaseSensitive: 'Same capitals only',
} as const;

export type TermField = keyof typeof TERM_FIELDS;

/** Which column (from 0) holds what. */
export type TermColumns = { [Field in TermField]?: number };

const NAMES: readonly [TermField, RegExp][] = [
  ['isCaseSensitive', /^(same capitals( only)?|case( sensitive)?|capitals)$/],
  ['aliases', /^(other names?|alias(es)?|also( called)?|synonyms?|abbreviations?)$/],
  ['definition', /^(definition|meaning|description|explanation|notes?|back)$/],
  ['name', /^(terms?|name|word|front|title|phrase)$/],
];

/** What the names in the first row suggest. */
export function guessTermColumns(header: readonly string[]): TermColumns {
  return guessColumns(header, /[^a-z]+/g, (name) => NAMES.find(([, pattern]) => pattern.test(name))?.[0]);
}
