import { describe, expect, it } from 'vitest';
import type { Term } from '@/lib/terms/term';
import { itemEntry, noteEntry, termEntry } from './lookup-entries';

const term: Term = {
  id: 'present-on-admission',
  name: 'present on admission',
  aliases: ['POA indicator'],
  abbreviations: [{ text: 'POA', caseSensitive: true, context: ['diagnosis'] }],
  definition: 'Existing when the order for inpatient admission is made.',
  topic: 'poa',
};

describe('look-up entries', () => {
  it('finds a term by its name, aliases and abbreviations, and shows its definition', () => {
    expect(termEntry(term)).toEqual({
      kind: 'term',
      id: 'present-on-admission',
      title: 'present on admission',
      names: ['present on admission', 'POA indicator', 'POA'],
      body: term.definition,
      detail: term.definition,
    });
  });

  it('takes a term without abbreviations', () => {
    const { abbreviations: _, ...plain } = term;
    expect(termEntry(plain).names).toEqual(['present on admission', 'POA indicator']);
  });

  it('finds a note by its title and its text, and shows its edition', () => {
    const note = { id: 'poa-indicators', title: 'POA indicators', body: 'Y, N, U and W.', edition: 'FY2026' };
    expect(noteEntry(note)).toMatchObject({
      kind: 'note',
      names: ['POA indicators'],
      body: 'Y, N, U and W.',
      detail: 'Note · FY2026',
    });
  });

  it('finds a question by its text only, and never by its answer', () => {
    const entry = itemEntry({
      id: 'poa-u',
      stem: 'Which indicator stands for unknown?',
      topics: ['poa', 'cdi'],
    });
    expect(entry).toEqual({
      kind: 'item',
      id: 'poa-u',
      title: 'Which indicator stands for unknown?',
      names: [],
      body: 'Which indicator stands for unknown?',
      detail: 'Question · Present on admission',
    });
  });
});
