import { describe, expect, it } from 'vitest';
import { previewBankTable } from './bank-columns';
import { exampleJson, exampleTable } from './example-bank';
import { readBankJson } from './read-bank-json';
import { readBankTable } from './read-bank-table';

const OPTIONS = { file: 'example.csv', topic: 'cm-general' } as const;

describe('the examples', () => {
  it('are read as they are, without any mapping by hand, and say the same', () => {
    // The mark at the beginning is taken off where bytes become text.
    const table = exampleTable().replace('\uFEFF', '');
    const fromTable = readBankTable(table, previewBankTable(table).guess, OPTIONS).items;
    expect(fromTable).toEqual(readBankJson(exampleJson(), OPTIONS).items);
    expect(fromTable.map(({ key }) => key)).toEqual([['b'], ['a', 'c']]);
  });
});
