import { compileTerms } from '@/lib/terms/compile-terms';
import { foldWord } from '@/lib/terms/fold-word';
import { buildMatcher } from '@/lib/terms/build-matcher';
import { matchTerms } from '@/lib/terms/match-terms';
import { OWN_TERM_PREFIX } from '@/lib/terms/own-term';
import { splitWords } from '@/lib/terms/split-words';
import type { Term } from '@/lib/terms/term';
import type { Content, LoadedTerm } from './load-content';
import { reporter, type Problem, type Report } from './problem';

/** One way of writing a term. `exact` is set for case-sensitive abbreviations, which are told apart by letter case. */
type Label = { term: Term; path: string; text: string; exact?: string };

/**
 * Ids, spellings and notes of the glossary. Two terms may not be found by the same words on a page, and an alias or
 * abbreviation, which is there for nothing else, has to be found.
 */
export function checkTerms({ terms, notes }: Content): Problem[] {
  const problems: Problem[] = [];
  const noteIds = new Set(notes.map(({ note }) => note.id));
  const ids = new Map<string, LoadedTerm>();
  const labels = new Map<string, Label[]>();
  for (const loaded of terms) {
    const { file, term } = loaded;
    const report = reporter(problems, file, term.id);
    const taken = ids.get(term.id);
    if (term.id.startsWith(OWN_TERM_PREFIX))
      report('id', `Ids that begin with "${OWN_TERM_PREFIX}" are those of the user's own terms.`);
    if (taken) report('id', `The id is taken by a term in ${taken.file}.`);
    else ids.set(term.id, loaded);
    if (term.note !== undefined && !noteIds.has(term.note))
      report('note', `There is no note "${term.note}".`);
    for (const label of labelsOf(term)) checkLabel(label, labels, report);
  }
  return problems;
}

/** A label as the matcher compares it: its folded words, joined by spaces, and the sign for a number (`CARC #`). */
export function foldLabel(label: string): string {
  const words = splitWords(label).map(({ text }) => foldWord(text));
  return [...words, ...(label.endsWith('#') ? ['#'] : [])].join(' ');
}

function checkLabel(label: Label, labels: Map<string, Label[]>, report: Report): void {
  const { term, path, text } = label;
  const alike = labels.get(foldLabel(text)) ?? [];
  const owner = alike.find(
    ({ exact }) => exact === undefined || label.exact === undefined || exact === label.exact,
  );
  if (owner?.term === term)
    report(path, `The matcher finds "${text}" by "${owner.text}" already: leave one of them out.`);
  else if (owner) report(path, `"${text}" already leads to the term ${owner.term.id}.`);
  else if (path !== 'name' && !isFindable(label))
    report(path, `The matcher finds "${text}" on no page: something between its words stops it.`);
  labels.set(foldLabel(text), [...alike, label]);
}

/** Whether the product's own matcher finds the label on a page that has exactly its words. */
function isFindable({ term: { id, definition, topic }, text, exact }: Label): boolean {
  const plain = { id, definition, topic, name: text, aliases: [] };
  const abbreviated = {
    ...plain,
    name: 'unused',
    abbreviations: [{ text, caseSensitive: true, context: [] }],
  };
  // A number behind a name (`CARC 197`), or that of a section (`B3.2d`).
  const written = text.replace(/(?<=[A-Z\d])#$/, '.2d').replace(/#$/, '197');
  const [span] = matchTerms(buildMatcher(compileTerms([exact === undefined ? plain : abbreviated])), written);
  const words = splitWords(written);
  return span !== undefined && span.start === words[0]?.start && span.end === words.at(-1)?.end;
}

function labelsOf(term: Term): Label[] {
  return [
    { term, path: 'name', text: term.name },
    ...term.aliases.map((text, at) => ({ term, path: `aliases.${at}`, text })),
    ...(term.abbreviations ?? []).map(({ text, caseSensitive }, at): Label => {
      const label = { term, path: `abbreviations.${at}.text`, text };
      return caseSensitive ? Object.assign(label, { exact: text }) : label;
    }),
  ];
}
