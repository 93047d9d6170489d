import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMatcher } from './build-matcher';
import { compileTerms } from './compile-terms';
import { matchTerms } from './match-terms';
import { matchSlowly } from './testing/match-slowly';
import { someTerm } from './testing/some-term';

const WORDS =
  "diagnosis diagnoses principal release releases CC CCs CCS cc POA poa POA's follow up ups followup query of E M 97 0730 117 B3 I modifier modifiers 25 78 AS times";
const GAPS = [
  ' ',
  ' ',
  ' ',
  '-',
  ' – ',
  ' (',
  ') ',
  "' ",
  ' and ',
  '/',
  ' & ',
  '. ',
  ', ',
  '\n',
  '\n    ',
  '\n\n',
  ' \n \n ',
  '--',
  '.2d ',
  '.C.9.a, ',
];
const NAMES = [
  'diagnosis',
  'principal diagnosis',
  'Principal Diagnoses',
  'release of query',
  'release',
  'CC',
];
const MORE_NAMES = [
  'follow-up',
  'follow up query',
  'query',
  'query release',
  'E/M',
  'POA',
  'POA-CC',
  'up',
  'of',
  'CC #',
  'query #',
  'modifier 25',
  'modifier 78',
  'group code AS',
  'follow (up), query',
];

const anyContext = fc.subarray(['principal', 'release', 'query', 'diagnoses'], { maxLength: 2 });
const anyAbbreviation = fc
  .record({
    text: fc.constantFrom('CC', 'POA', 'CCS', 'E/M', 'POA-CC', 'POA-#', 'CC #', 'B3#', 'I#'),
    caseSensitive: fc.boolean(),
    context: anyContext,
    isContextOnly: fc.boolean(),
  })
  .map(({ isContextOnly, ...each }) =>
    isContextOnly && each.context.length > 0 ? { ...each, contextOnly: true as const } : each,
  );
const anyTerms = fc
  .array(
    fc.record({
      labels: fc.subarray([...NAMES, ...MORE_NAMES], { minLength: 1, maxLength: 3 }),
      context: anyContext,
      abbreviations: fc.array(anyAbbreviation, { maxLength: 2 }),
    }),
    { maxLength: 6 },
  )
  .map((list) =>
    list.map(({ labels: [name = '', ...aliases], context, abbreviations }, index) =>
      someTerm(`term-${index}`, { name, aliases, context, abbreviations }),
    ),
  );
const anyText = fc
  .array(fc.tuple(fc.constantFrom(...WORDS.split(' ')), fc.constantFrom(...GAPS)), { maxLength: 60 })
  .map((parts) => parts.flat().join(''));

describe('matchTerms', () => {
  it('finds what a slow search finds, in any text with any glossary', () => {
    let found = 0;
    fc.assert(
      fc.property(anyTerms, anyText, (terms, text) => {
        const spans = matchTerms(buildMatcher(compileTerms(terms)), text);
        found += spans.length;
        expect(spans).toEqual(matchSlowly(terms, text));
      }),
      { numRuns: 1500 },
    );
    expect(found).toBeGreaterThan(500);
  });

  it('never overlaps, and every span begins and ends with a word', () => {
    fc.assert(
      fc.property(anyTerms, anyText, (terms, text) => {
        let behind = 0;
        for (const { start, end } of matchTerms(buildMatcher(compileTerms(terms)), text)) {
          expect(start).toBeGreaterThanOrEqual(behind);
          expect(text.slice(start, end)).toMatch(/^[A-Za-z0-9](.*[A-Za-z0-9])?$/s);
          behind = end;
        }
      }),
    );
  });
});
