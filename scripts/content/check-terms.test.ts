import { describe, expect, it } from 'vitest';
import type { Note } from '@/lib/notes/note';
import type { Term } from '@/lib/terms/term';
import { checkTerms, foldLabel } from './check-terms';
import { makeContent, makeNote, makeTerm } from './testing/fixtures';

function messages(terms: Term[], notes: Note[] = []): string[] {
  return checkTerms(makeContent({ terms, notes })).map(
    ({ id, path, message }) => `${id}: ${path}: ${message}`,
  );
}

const short = (...texts: string[]) => texts.map((text) => ({ text, caseSensitive: true, context: [] }));

const poa = makeTerm({
  id: 'present-on-admission',
  name: 'present on admission',
  aliases: ['POA indicator'],
  abbreviations: [{ text: 'POA', caseSensitive: true, context: ['admission'] }],
});

describe('checkTerms', () => {
  it('passes terms with labels of their own', () => expect(messages([poa, makeTerm()])).toEqual([]));

  it('refuses an id that is taken', () => {
    expect(messages([makeTerm(), makeTerm({ name: 'other name' })])).toEqual([
      'sample-term: id: The id is taken by a term in terms/sample.json.',
    ]);
  });

  it('refuses a label that another term has in any form the matcher takes for the same', () => {
    const clash = makeTerm({
      id: 'clash',
      name: 'Present-on-admission',
      aliases: ['POA indicators'],
      abbreviations: [{ text: 'poa', caseSensitive: false, context: [] }],
    });
    expect(messages([poa, clash])).toEqual([
      'clash: name: "Present-on-admission" already leads to the term present-on-admission.',
      'clash: aliases.0: "POA indicators" already leads to the term present-on-admission.',
      'clash: abbreviations.0.text: "poa" already leads to the term present-on-admission.',
    ]);
  });

  it('refuses an alias that the matcher finds without it', () => {
    expect(messages([makeTerm({ aliases: ['Sample terms'] })])).toEqual([
      'sample-term: aliases.0: The matcher finds "Sample terms" by "sample term" already: leave one of them out.',
    ]);
  });

  it('tells case-sensitive abbreviations apart by their case', () => {
    expect(messages([makeTerm({ abbreviations: short('PDx', 'PDX') })])).toEqual([]);
    expect(messages([makeTerm({ abbreviations: short('PDx', 'PDx') })])).toHaveLength(1);
    expect(
      messages([makeTerm({ abbreviations: short('PDx') }), makeTerm({ id: 'other', name: 'PDX' })]),
    ).toHaveLength(1);
  });

  it('refuses labels that the matcher finds nowhere', () => {
    expect(messages([makeTerm({ aliases: ['follow-up visit'] })])).toEqual([]);
    expect(messages([makeTerm({ abbreviations: short('CO-#', 'B3#', 'Part II#') })])).toEqual([]);
    for (const text of ['...', 'lab; later']) {
      expect(messages([makeTerm({ aliases: [text] })])).toEqual([
        `sample-term: aliases.0: The matcher finds "${text}" on no page: something between its words stops it.`,
      ]);
    }
  });

  it('refuses an unknown note', () => {
    const term = makeTerm({ note: 'sample-note' });
    expect(messages([term], [makeNote()])).toEqual([]);
    expect(messages([term])).toEqual(['sample-term: note: There is no note "sample-note".']);
  });
});

describe('foldLabel', () => {
  it('folds case, plurals and hyphens', () =>
    expect(foldLabel('Follow-Up Diagnoses')).toBe(foldLabel('follow up diagnosis')));
});
