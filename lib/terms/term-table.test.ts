import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BankFileError } from '@/lib/bank/bank-file-error';
import { previewTable } from '@/lib/std/table-preview';
import { readTypedTerm, ownTermKey, type OwnTermFields } from './own-term';
import { guessTermColumns } from './term-columns';
import { readTermTable, writeTermTable } from './term-table';

const read = (text: string) => readTermTable(text, guessTermColumns(previewTable(text).header), 'mine.csv');
/** What was read, or why nothing was; any other error is a crash. */
const readOrRefused = (text: string): OwnTermFields[] | BankFileError => {
  try {
    return read(text);
  } catch (error) {
    if (error instanceof BankFileError) return error;
    throw error;
  }
};
const refusal = (text: string): BankFileError => {
  const outcome = readOrRefused(text);
  if (outcome instanceof BankFileError) return outcome;
  throw new Error('It was read.');
};

/** What a table gives a meaning to, and what it does not. */
const SIGNS = ['=', '+', '-', '@', "'", '"', ',', ';', '\t', '\n', ' ', 'a', 'b', '1'];
const text = (maxLength: number) =>
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength }),
    fc.string({ unit: fc.constantFrom(...SIGNS), maxLength }),
  );
const anyTerm: fc.Arbitrary<OwnTermFields> = fc
  .record({ name: text(40), aliases: text(60), definition: text(200), isCaseSensitive: fc.boolean() })
  .map(readTypedTerm)
  .filter(({ problems }) => problems.length === 0)
  .map(({ fields }) => fields);
const anyTerms = fc.uniqueArray(anyTerm, {
  minLength: 1,
  maxLength: 8,
  selector: ({ name }) => ownTermKey(name),
});

describe('a table of terms', () => {
  it('is read with the columns that its names suggest, whatever separates them', () => {
    const terms = [
      { name: 'RAC', aliases: ['recovery auditor'], definition: 'Audits.', isCaseSensitive: true },
    ];
    expect(read('Term,Definition,Synonyms,Case sensitive\nRAC,Audits.,recovery auditor,yes')).toEqual(terms);
    expect(read('name\tmeaning\talso called\tcapitals\r\nRAC\tAudits.\trecovery auditor\tx')).toEqual(terms);
  });

  it('names the line and column of everything wrong', () => {
    const { problems } = refusal('Term,Definition,Case\nRAC,,maybe\n\n,Nothing.,\n"x\ny",,\nrac,,');
    expect(problems).toEqual([
      { line: 2, column: 3, message: '“Case”: It is yes, no or empty.' },
      { line: 4, column: 1, message: '“Term”: Enter the term.' },
      { line: 7, column: 1, message: '“Term”: The same term stands in line 2 already.' },
    ]);
  });

  it.each([
    ['no term column', 'Definition\nRAC', 'Choose a column for “Term” first.'],
    ['a header alone', 'Term\n', 'There is no row below the header.'],
    ['a stray quotation mark', 'Term\n"RAC', 'A quotation mark is out of place'],
    ['too many', `Term\n${'a term\n'.repeat(5_001)}`, 'more than 5,000 terms'],
  ])('is refused with %s', (_, table, message) => {
    expect(refusal(table).message).toContain(message);
  });

  it('gives the same terms when it is written and read again', () => {
    fc.assert(
      fc.property(anyTerms, (terms) => {
        expect(read(`\uFEFF${writeTermTable(terms)}`.slice(1))).toEqual(terms);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['=1+1', '+1 claim', '-denied', '@claim', "'quoted'"])(
    'hands %s to a spreadsheet as text, and reads it as it was',
    (name) => {
      const table = writeTermTable([{ name, aliases: [], definition: name }]);
      expect(table.split('\r\n')[1]).toBe(`'${name},,'${name},`);
      expect(read(table)).toEqual([{ name, aliases: [], definition: name }]);
    },
  );

  it('is read or refused with its places after 1,000 kinds of damage', () => {
    let refused = 0;
    fc.assert(
      fc.property(anyTerms, fc.nat(), text(4), fc.nat(6), (terms, at, put, gone) => {
        const whole = writeTermTable(terms);
        const from = at % (whole.length + 1);
        const damaged = whole.slice(0, from) + put + whole.slice(from + gone);
        const outcome = readOrRefused(damaged);
        if (outcome instanceof BankFileError) refused += 1;
        const places = outcome instanceof BankFileError ? outcome.problems : [];
        const names = outcome instanceof BankFileError ? [] : outcome.map(({ name }) => name);
        expect(places.filter(({ line, column }) => line < 1 || column < 1)).toEqual([]);
        expect(names.filter((name) => name.length < 2)).toEqual([]);
      }),
      { numRuns: 1_000 },
    );
    expect(refused).toBeGreaterThan(10);
  });
});
