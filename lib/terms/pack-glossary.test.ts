import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildMatcher } from './build-matcher';
import { compileTerms } from './compile-terms';
import { openGlossary } from './open-glossary';
import { packGlossary } from './pack-glossary';
import { readMentions } from './read-mentions';
import { someTerm } from './testing/some-term';

const anyName = fc
  .array(
    fc.constantFrom('principal', 'diagnosis', 'query', 'CC', 'déjà', '病', 'follow-up', 'of', "o'clock"),
    {
      minLength: 1,
      maxLength: 4,
    },
  )
  .map((words) => words.join(' '));
const anyContext = fc.array(fc.constantFrom('query', 'coder', 'chart'), { maxLength: 2 });
const anyTerms = fc
  .array(
    fc.record({
      name: anyName,
      aliases: fc.array(anyName, { maxLength: 2 }),
      context: anyContext,
      definition: fc.string({ unit: 'binary' }),
      abbreviations: fc.array(
        fc.record({
          text: fc.constantFrom('CC', 'POA'),
          caseSensitive: fc.boolean(),
          context: anyContext,
        }),
        { maxLength: 1 },
      ),
    }),
    { maxLength: 30 },
  )
  .map((all) => all.map((term, at) => someTerm(term.name, { ...term, id: `term-${at}` })));

/** As a message brings it from Chrome's storage, which puts the fields of objects into the order of their names. */
const sent = <Value>(value: Value): Value =>
  JSON.parse(JSON.stringify(value), (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) as Value;

describe('a packed glossary', () => {
  it('has the matcher and the entries it was made of, whatever the terms', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        const compiled = compileTerms(terms);
        const { matcher, entryAt } = openGlossary(sent(packGlossary(compiled)));
        expect(matcher).toStrictEqual(buildMatcher(compiled));
        expect(compiled.entries.map((_, at) => entryAt(at))).toEqual(compiled.entries);
        expect(entryAt(compiled.entries.length)).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  it('reads a text as the matcher does', () => {
    const compiled = compileTerms([
      someTerm('principal diagnosis'),
      someTerm('query', { context: ['provider'] }),
      someTerm('complication', {
        abbreviations: [{ text: 'CC', caseSensitive: true, context: [] }],
      }),
    ]);
    const text = 'A provider query on the principal diagnosis, E11.9, and its CC but no cc.';
    expect(readMentions(openGlossary(packGlossary(compiled)).matcher, text)).toEqual(
      readMentions(buildMatcher(compiled), text),
    );
  });
});
