import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { OWN_TERM_LIMITS, ownTermId, ownTermKey, readTypedTerm, type TypedTerm } from './own-term';

const typed = (over: Partial<TypedTerm> = {}): TypedTerm => ({
  name: 'clean claim',
  aliases: '',
  definition: '',
  isCaseSensitive: false,
  ...over,
});
const problemsOf = (over: Partial<TypedTerm>) =>
  readTypedTerm(typed(over)).problems.map(({ field, message }) => `${field}: ${message}`);

describe('readTypedTerm', () => {
  it('tidies spaces, line ends and repeated other names', () => {
    const { fields, problems } = readTypedTerm(
      typed({
        name: '  clean \n claim ',
        aliases: 'scrubbed claim; ;clean claim;scrubbed  claim\nfirst-pass claim',
        definition: ' Passes all edits.\r\nAt once. ',
      }),
    );
    expect(problems).toEqual([]);
    expect(fields).toEqual({
      name: 'clean claim',
      aliases: ['scrubbed claim', 'first-pass claim'],
      definition: 'Passes all edits.\nAt once.',
    });
  });

  it('keeps that only these capitals are meant', () => {
    expect(readTypedTerm(typed({ name: 'RAC', isCaseSensitive: true })).fields.isCaseSensitive).toBe(true);
  });

  it.each<[string, Partial<TypedTerm>, string]>([
    ['no term', { name: ' ' }, 'name: Enter the term.'],
    ['one letter', { name: 'x' }, 'name: The term needs at least 2 characters.'],
    ['signs alone', { name: '+++' }, 'name: The term needs a letter or a digit.'],
    ['a semicolon', { name: 'a claim; denied' }, 'name: The term has a semicolon in it. Leave it out.'],
    [
      'a whole sentence',
      { name: 'ab '.repeat(40) },
      'name: The term has 119 characters; at most 80 are kept.',
    ],
    [
      'too many other names',
      { aliases: Array.from({ length: 11 }, (_, at) => `name ${at}`).join(';') },
      'aliases: At most 10 other names; there are 11.',
    ],
    ['an other name of one letter', { aliases: 'scrubbed; q' }, 'aliases: “q” needs at least 2 characters.'],
    [
      'too much of a definition',
      { definition: 'x'.repeat(501) },
      'definition: At most 500 characters; there are 501.',
    ],
  ])('refuses %s and says why', (_, over, problem) => {
    expect(problemsOf(over)).toEqual([problem]);
  });

  it('takes what it made of a text again as it is', () => {
    const part = fc.string({ unit: 'grapheme', maxLength: 90 });
    fc.assert(
      fc.property(part, part, part, (name, aliases, definition) => {
        const { fields, problems } = readTypedTerm(typed({ name, aliases, definition }));
        const again = readTypedTerm(typed({ ...fields, aliases: fields.aliases.join('; ') }));
        expect(again).toEqual({ fields, problems });
      }),
    );
  });
});

describe('the id of an own term', () => {
  it('is made of its name, within the limit of an id, and never one that is taken', () => {
    expect(ownTermId('Clean Claim', () => false)).toBe('own-clean-claim');
    expect(ownTermId('clean claim', (id) => id === 'own-clean-claim')).toBe('own-clean-claim-2');
    expect(ownTermId('сепсис', () => false)).toBe('own-term');
  });

  it('is a plain id whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: OWN_TERM_LIMITS.label }), (name) => {
        expect(ownTermId(name, () => false)).toMatch(/^own-[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });

  it('goes with the name whatever its letter case and spaces', () => {
    expect(ownTermKey(' Clean  CLAIM')).toBe(ownTermKey('clean claim'));
  });
});
