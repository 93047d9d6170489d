import { describe, expect, it } from 'vitest';
import { compileTerms } from './compile-terms';
import type { Term } from './term';
import { someTerm } from './testing/some-term';

const written = (terms: readonly Term[]) =>
  compileTerms(terms).patterns.map((pattern) => pattern.words.join(' '));

describe('compileTerms', () => {
  it('keeps of a term what the card shows', () => {
    const compiled = compileTerms([
      someTerm('present-on-admission', {
        aliases: ['POA indicator'],
        note: 'poa-indicators',
        context: ['admission'],
      }),
      someTerm('principal-diagnosis'),
    ]);
    expect(compiled.entries).toEqual([
      {
        id: 'present-on-admission',
        name: 'present on admission',
        definition: 'A definition that is long enough to be one.',
        noteId: 'poa-indicators',
      },
      {
        id: 'principal-diagnosis',
        name: 'principal diagnosis',
        definition: 'A definition that is long enough to be one.',
      },
    ]);
  });

  it('is plain data that survives being sent to a page', () => {
    const compiled = compileTerms([
      someTerm('query', {
        context: ['provider'],
        abbreviations: [{ text: 'Q', caseSensitive: true, context: ['coder'] }],
      }),
    ]);
    expect(JSON.parse(JSON.stringify(compiled))).toEqual(compiled);
    expect(structuredClone(compiled)).toEqual(compiled);
  });

  it('writes one pattern for singular and plural, and folds its words', () => {
    expect(
      written([someTerm('principal-diagnosis', { aliases: ['Principal Diagnoses', 'principal diagnosis'] })]),
    ).toEqual(['principal diagnos']);
  });

  it('writes the plural of short words and abbreviations as well', () => {
    expect(written([someTerm('major-cc')])).toEqual(['major cc', 'major ccs']);
  });

  it('writes hyphenated labels with and without the hyphen', () => {
    expect(written([someTerm('follow-up-visit', { name: 'follow-up visit' })])).toEqual([
      'follow up visit',
      'followup visit',
    ]);
    expect(written([someTerm('60-day-rule', { name: '60-day rule' })])).toEqual(['60 day rule']);
  });

  it('gives a spelling that two terms share to the first one', () => {
    const { patterns } = compileTerms([
      someTerm('fusion', { aliases: ['joining'] }),
      someTerm('merging', { aliases: ['Joinings'] }),
    ]);
    expect(patterns.map(({ words, entry }) => [words.join(' '), entry])).toEqual([
      ['fusion', 0],
      ['joining', 0],
      ['merging', 1],
    ]);
  });

  it('gives the context of the term to its names and an abbreviation its own', () => {
    const { patterns } = compileTerms([
      someTerm('query', {
        context: ['providers', 'coding'],
        abbreviations: [
          { text: 'QRY', caseSensitive: true, context: ['diagnoses'] },
          { text: 'prq', caseSensitive: false, context: [] },
        ],
      }),
    ]);
    expect(patterns).toEqual([
      { words: ['query'], entry: 0, context: ['provider', 'coding'] },
      { words: ['qry'], entry: 0, exact: 'QRY', context: ['diagnos'] },
      { words: ['prq'], entry: 0 },
    ]);
  });

  it('lets abbreviations that differ in letter case only stand side by side', () => {
    const { patterns } = compileTerms([
      someTerm('one', { abbreviations: [{ text: 'PDx', caseSensitive: true, context: [] }] }),
      someTerm('two', { abbreviations: [{ text: 'PDX', caseSensitive: true, context: [] }] }),
    ]);
    const exacts = patterns.filter((pattern) => pattern.exact !== undefined && pattern.words[0] === 'pdx');
    expect(exacts.map(({ exact, entry }) => [exact, entry])).toEqual([
      ['PDx', 0],
      ['PDX', 1],
    ]);
  });

  it('leaves out a label without a letter or digit', () => {
    expect(written([someTerm('poa', { aliases: ['--'] })])).toEqual(['poa']);
  });
});
