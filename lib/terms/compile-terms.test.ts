import { describe, expect, it } from 'vitest';
import { buildMatcher } from './build-matcher';
import { compileTerms } from './compile-terms';
import { decideSpans } from './decide-spans';
import type { OwnTerm } from './own-term';
import { readMentions } from './read-mentions';
import type { Term } from './term';
import { someTerm } from './testing/some-term';

const written = (terms: readonly Term[]) => compileTerms(terms).patterns.map((pattern) => pattern.words);

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
    expect(patterns.map(({ words, entry }) => [words, entry])).toEqual([
      ['fusion', 0],
      ['joining', 0],
      ['merging', 1],
    ]);
  });

  it('gives the context of the term to its names and an abbreviation its own', () => {
    const { patterns, contexts } = compileTerms([
      someTerm('query', {
        context: ['providers', 'coding'],
        abbreviations: [
          { text: 'QRY', caseSensitive: true, context: ['diagnoses'] },
          { text: 'prq', caseSensitive: false, context: [] },
        ],
      }),
      someTerm('clarification', { context: ['provider', 'coding'] }),
    ]);
    expect(contexts).toEqual(['provider coding', 'diagnos']);
    expect(patterns).toEqual([
      { words: 'query', entry: 0, strength: 'shared', context: 0 },
      { words: 'qry', entry: 0, strength: 'shared', exact: 'QRY', context: 1 },
      { words: 'prq', entry: 0, strength: 'shared' },
      { words: 'clarification', entry: 1, strength: 'shared', context: 0 },
    ]);
  });

  it('lets abbreviations that differ in letter case only stand side by side', () => {
    const { patterns } = compileTerms([
      someTerm('one', { abbreviations: [{ text: 'PDx', caseSensitive: true, context: [] }] }),
      someTerm('two', { abbreviations: [{ text: 'PDX', caseSensitive: true, context: [] }] }),
    ]);
    const exacts = patterns.filter((pattern) => pattern.exact !== undefined && pattern.words === 'pdx');
    expect(exacts.map(({ exact, entry }) => [exact, entry])).toEqual([
      ['PDx', 0],
      ['PDX', 1],
    ]);
  });

  it('leaves out a label without a letter or digit', () => {
    expect(written([someTerm('poa', { aliases: ['--'] })])).toEqual(['poa']);
  });
});

describe("terms of the user's own", () => {
  const own = { id: 'own-query', name: 'query', aliases: ['coder question'], definition: '' };
  const flagged = (text: string, terms: readonly Term[], ...mine: OwnTerm[]) => {
    const compiled = compileTerms(terms, mine);
    return decideSpans(readMentions(buildMatcher(compiled), text), () => null, false).map(
      (span) => span.kind === 'term' && compiled.entries[span.entry]?.id,
    );
  };

  it('are flagged on any page, by each of their names', () => {
    expect(flagged('A query, two queries, a coder question.', [], own)).toEqual([
      'own-query',
      'own-query',
      'own-query',
    ]);
  });

  it('win over one of the glossary with the same spelling', () => {
    const builtIn = someTerm('query', { topic: 'query-practice', context: ['provider'] });
    expect(flagged('The provider got a query.', [builtIn], own)).toEqual(['own-query']);
    expect(compileTerms([builtIn], [own]).entries.map(({ id, isOwn }) => [id, isOwn])).toEqual([
      ['own-query', true],
      ['query', undefined],
    ]);
  });

  it('win over a case-sensitive abbreviation of the glossary too', () => {
    const builtIn = someTerm('complication', {
      abbreviations: [{ text: 'CC', caseSensitive: true, context: [] }],
    });
    const mine = { id: 'own-cc', name: 'cc', aliases: [], definition: '' };
    expect(flagged('A CC and a cc.', [builtIn], mine)).toEqual(['own-cc', 'own-cc']);
  });

  it('are flagged only as they are written where the user wants it so', () => {
    const mine = { id: 'own-rac', name: 'RAC', aliases: [], definition: '', isCaseSensitive: true as const };
    expect(flagged('The RAC, RACs, and a rac.', [], mine)).toEqual(['own-rac', 'own-rac']);
  });

  it('say nothing about what a page is about', () => {
    const mentions = readMentions(buildMatcher(compileTerms([], [own])), 'A query.');
    expect(mentions.find(({ kind }) => kind === 'term')?.evidence).toBe(0);
  });
});
