import { linkedNotes, type Note } from '@/lib/notes/note';
import { checkNamedCodes } from './check-named-codes';
import type { Content } from './load-content';
import { reporter, type Problem, type Report } from './problem';

/** Words of a note's body, by docs/data-format.md. */
const NOTE_WORDS = { min: 150, max: 600 } as const;

/** What the reader of notes shows none of; the renderer knows no raw HTML. */
const FORBIDDEN: readonly [RegExp, string][] = [
  [/<[a-z!/][^>]*>/i, 'No HTML in notes: use Markdown.'],
  [/!\[/, 'No images in notes.'],
  [/^\s*\||^\s*:?-{3,}:?\s*\|/m, 'No tables in notes: use a list.'],
  [/^(#|#{3,})\s/m, 'Headings in notes are "##".'],
];

/** Length, links, codes and Markdown of every note, and whether anything leads to it. */
export function checkNotes({ items, notes, terms, scenarios }: Content): Problem[] {
  const problems: Problem[] = [];
  const ids = new Set(notes.map(({ note }) => note.id));
  const termIds = new Set(terms.map(({ term }) => term.id));
  const reached = new Set([
    ...items.flatMap(({ item }) => item.notes),
    ...scenarios.flatMap(({ scenario }) => scenario.notes),
    ...terms.flatMap(({ term }) => term.note ?? []),
    ...notes.flatMap(({ note }) => linkedNotes(note.body).filter((id) => id !== note.id)),
  ]);
  for (const { file, note } of notes) {
    const report = reporter(problems, file, note.id);
    checkBody(note, report);
    checkLinks(note, ids, report);
    for (const [at, id] of note.terms.entries())
      if (!termIds.has(id)) report(`terms.${at}`, `There is no term "${id}".`);
    if (!reached.has(note.id)) report('-', 'No item, term or other note leads to this note.');
  }
  return problems;
}

/** The words of a Markdown text: runs between spaces that hold a letter or a digit. */
export function countWords(markdown: string): number {
  return markdown.split(/\s+/).filter((run) => /[\p{L}\p{N}]/u.test(run)).length;
}

function checkBody({ title, body, codes, sources }: Note, report: Report): void {
  const count = countWords(body);
  if (count < NOTE_WORDS.min || count > NOTE_WORDS.max) {
    report('body', `${count} words; a note has ${NOTE_WORDS.min} to ${NOTE_WORDS.max}.`);
  }
  for (const [shape, message] of FORBIDDEN) if (shape.test(body)) report('body', message);
  const texts = [
    ['title', title],
    ['body', body],
  ] as const;
  checkNamedCodes(
    { texts, sections: sources.map(({ section }) => section), codes, allowsCpt: false },
    report,
  );
}

function checkLinks({ id, body }: Note, ids: ReadonlySet<string>, report: Report): void {
  const known = linkedNotes(body);
  for (const to of known) {
    if (!ids.has(to)) report('body', `The link note:${to} leads to no note.`);
    if (to === id) report('body', 'The note links to itself.');
  }
  const all = body.match(/\]\([^)]*\)/g) ?? [];
  if (all.length > known.length) report('body', 'Links lead to notes only: [title](note:id).');
}
