import { describe, expect, it } from 'vitest';
import type { Note } from '@/lib/notes/note';
import { checkNotes, countWords } from './check-notes';
import { formatProblem } from './problem';
import { cm, makeContent, makeItem, makeNote, makeTerm, words } from './testing/fixtures';

/** The messages on one note that an item leads to. */
function messages(changes: Partial<Note>): string[] {
  const content = makeContent({
    items: [makeItem({ notes: ['sample-note'] })],
    notes: [makeNote(changes)],
    terms: [makeTerm()],
  });
  return checkNotes(content).map(({ path, message }) => `${path}: ${message}`);
}

describe('checkNotes', () => {
  it('passes a sound note', () => {
    expect(
      messages({
        terms: ['sample-term'],
        codes: [cm('I10')],
        body: `## Head\n\n- \`I10\` **bold**\n\n${words(160)}`,
      }),
    ).toEqual([]);
  });

  it('wants 150 to 600 words', () => {
    expect(messages({ body: words(150) })).toEqual([]);
    expect(messages({ body: words(600) })).toEqual([]);
    expect(messages({ body: words(149) })).toEqual(['body: 149 words; a note has 150 to 600.']);
    expect(messages({ body: words(601) })).toEqual(['body: 601 words; a note has 150 to 600.']);
  });

  it.each([
    ['<b>bold</b>', 'body: No HTML in notes: use Markdown.'],
    ['![picture](note:sample-note)', 'body: No images in notes.'],
    ['| a | b |', 'body: No tables in notes: use a list.'],
    ['### Deep', 'body: Headings in notes are "##".'],
    ['[site](https://example.org)', 'body: Links lead to notes only: [title](note:id).'],
    ['[gone](note:gone)', 'body: The link note:gone leads to no note.'],
    ['[me](note:sample-note)', 'body: The note links to itself.'],
    ['`J18.9`', 'body: ICD-10-CM J18.9 is named here but not in codes[].'],
    ['99291', 'body: CPT number 99291: CPT stands only in the cpt bank.'],
  ])('refuses "%s"', (text, message) =>
    expect(messages({ body: `${words(160)}\n\n${text}\n` })).toContain(message),
  );

  it('lets a comparison stand that is no HTML', () => {
    expect(messages({ body: `${words(160)} a < b and c > d, 5 <6` })).toEqual([]);
  });

  it('refuses a listed code that is named nowhere, and an unknown term', () => {
    expect(messages({ codes: [cm('I10')] })).toEqual(['codes.0: I10 is named in no text.']);
    expect(messages({ terms: ['gone'] })).toEqual(['terms.0: There is no term "gone".']);
  });

  it('refuses a note that nothing leads to; an item, a term or another note will do', () => {
    const note = makeNote();
    const lonely = checkNotes(makeContent({ notes: [note] })).map(formatProblem);
    expect(lonely).toEqual([
      'notes/sample-note.md: sample-note: -: No item, term or other note leads to this note.',
    ]);
    expect(checkNotes(makeContent({ notes: [note], terms: [makeTerm({ note: note.id })] }))).toEqual([]);
    const pair = ['one', 'two'].map((id, at) =>
      makeNote({ id, body: `${words(160)} [x](note:${at === 0 ? 'two' : 'one'})` }),
    );
    expect(checkNotes(makeContent({ notes: pair }))).toEqual([]);
  });
});

describe('countWords', () => {
  it('leaves Markdown signs out', () => expect(countWords('## Head\n\n- one, **two** - three\n')).toBe(4));
});
