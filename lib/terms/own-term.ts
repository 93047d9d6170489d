import { splitWords } from './split-words';

/** What the user says of a term of their own. The definition may be empty. */
export type OwnTermFields = {
  name: string;
  aliases: string[];
  definition: string;
  /** Flagged only where it is written with these capitals and small letters. */
  isCaseSensitive?: true;
};

/** A term that the user added. Its id stays the same when the term is changed. */
export type OwnTerm = OwnTermFields & { id: string };

/** Characters of each part, aliases of a term, terms in all. A page gets all of them. */
export const OWN_TERM_LIMITS = { terms: 5_000, label: 80, aliases: 10, definition: 500 } as const;

/** Separates the aliases of a term where they stand in one text. */
const ALIAS_SEPARATOR = ';';

/** Begins the id of every term of the user's own, and of no other. */
export const OWN_TERM_PREFIX = 'own-';

export type OwnTermProblem = { field: 'name' | 'aliases' | 'definition'; message: string };

/** A term as typed: aliases in one text, separated by semicolons or line ends. */
export type TypedTerm = { name: string; aliases: string; definition: string; isCaseSensitive: boolean };

/** Tidies a term as typed, and says what is wrong with it, part by part; nothing when it can be kept. */
export function readTypedTerm(typed: TypedTerm): { fields: OwnTermFields; problems: OwnTermProblem[] } {
  const name = tidyLine(typed.name);
  // Normalised first: that makes a semicolon of the Greek question mark.
  const aliases = distinct(
    typed.aliases
      .normalize('NFC')
      .split(/[;\r\n]/)
      .map(tidyLine),
    name,
  );
  const definition = typed.definition.replaceAll(/\r\n?/g, '\n').trim();
  const problems: OwnTermProblem[] = [];
  const refuse = (field: OwnTermProblem['field'], message: string | undefined) => {
    if (message !== undefined) problems.push({ field, message });
  };
  refuse('name', name === '' ? 'Enter the term.' : labelProblem('The term', name));
  if (name.includes(ALIAS_SEPARATOR)) refuse('name', 'The term has a semicolon in it. Leave it out.');
  const { aliases: most, definition: longest } = OWN_TERM_LIMITS;
  if (aliases.length > most) refuse('aliases', `At most ${most} other names; there are ${aliases.length}.`);
  refuse(
    'aliases',
    aliases.map((alias) => labelProblem(`“${alias.slice(0, 40)}”`, alias)).find((each) => each !== undefined),
  );
  if (definition.length > longest)
    refuse('definition', `At most ${longest} characters; there are ${definition.length}.`);
  const fields = {
    name,
    aliases,
    definition,
    ...(typed.isCaseSensitive ? { isCaseSensitive: true as const } : {}),
  };
  return { fields, problems };
}

/** The same for two names that are one term: letter case and spaces make no difference. */
export function ownTermKey(name: string): string {
  return tidyLine(name).toLowerCase();
}

/** An id for a new term, made of its name: `own-clean-claim`, or `own-clean-claim-2` where that is taken. */
export function ownTermId(name: string, isTaken: (id: string) => boolean): string {
  const words = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, '');
  const wanted = `${OWN_TERM_PREFIX}${words || 'term'}`;
  let id = wanted;
  for (let copy = 2; isTaken(id); copy += 1) id = `${wanted}-${copy}`;
  return id;
}

function labelProblem(what: string, label: string): string | undefined {
  const most = OWN_TERM_LIMITS.label;
  if (label.length > most) return `${what} has ${label.length} characters; at most ${most} are kept.`;
  if (label.length < 2) return `${what} needs at least 2 characters.`;
  return splitWords(label).length === 0 ? `${what} needs a letter or a digit.` : undefined;
}

function tidyLine(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

/** Without empty ones, repetitions and the name itself. */
function distinct(aliases: readonly string[], name: string): string[] {
  const seen = new Set(['', name]);
  return aliases.filter((alias) => !seen.has(alias) && seen.add(alias));
}
