import { describe, expect, it } from 'vitest';
import { BankFileError } from '@/lib/bank/bank-file-error';
import type { CeuActivity } from '../activity';
import { activitiesCsv } from '../packet/activities-csv';
import {
  dayCells,
  guessColumns,
  openImportTable,
  previewImport,
  readActivities,
  type ImportChoices,
} from './read-activities';
import { dayOrderOf } from './read-day';

const BASE: Omit<ImportChoices, 'columns'> = {
  order: 'month-first',
  category: 'coding',
  unitRule: { minutesPerUnit: 60, step: 60, partFrom: 45 },
};

function read(text: string, more: Partial<ImportChoices> = {}) {
  const table = openImportTable(text, 'ceus.csv');
  return readActivities(table, { ...BASE, columns: guessColumns(table), ...more });
}

describe('readActivities', () => {
  it('reads names of columns, US days, CEUs and minutes, and what the words mean', () => {
    const text = `Completion Date,Course Title,Sponsor,Credits,Minutes,Domain,Format
3/14/2027,"Sepsis, again",AHIMA,1.5,,Coding,Webinar
3/15/2027,Privacy law,TxHIMA,,105,HIIM,Conference session
3/16/2027,Chair yoga,AAPC,1,,Wellness,`;
    expect(read(text)).toEqual([
      {
        on: '2027-03-14',
        title: 'Sepsis, again',
        units: 1.5,
        category: 'coding',
        provider: 'AHIMA',
        providerKind: 'ahima',
        kind: 'webinar',
      },
      {
        on: '2027-03-15',
        title: 'Privacy law',
        units: 2,
        minutes: 105,
        category: 'hiim',
        provider: 'TxHIMA',
        providerKind: 'component',
        kind: 'conference',
      },
      {
        on: '2027-03-16',
        title: 'Chair yoga',
        units: 1,
        category: 'coding',
        provider: 'AAPC',
        providerKind: 'association',
        ownCategories: ['Wellness'],
      },
    ]);
  });

  it('reads pasted rows without names', () => {
    const table = openImportTable('2027-03-14\tOutpatient CDI update\t2\n2027-04-01\tQueries\t1', 'Pasted');
    expect(previewImport(table)).toMatchObject({ header: [], width: 3 });
    expect(guessColumns(table)).toEqual({ on: 0, title: 1, units: 2 });
    expect(read('2027-03-14\tOutpatient CDI update\t90')).toMatchObject([{ minutes: 90, units: 1 }]);
  });

  it('names line and column of everything wrong', () => {
    const text = 'Date,Title,CEUs\n2027-02-30,,1\n2027-03-01,Fine,none\n"x\ny",Long,1\n,Last,0';
    let error: unknown;
    try {
      read(text);
    } catch (cause) {
      error = cause;
    }
    expect(error).toBeInstanceOf(BankFileError);
    expect((error as BankFileError).problems.map(({ line, column }) => [line, column])).toEqual([
      [2, 1],
      [2, 2],
      [3, 3],
      [4, 1],
      [6, 1],
      [6, 3],
    ]);
  });

  it.each([
    ['nothing', '', 'There is nothing in it'],
    ['names only', 'Date,Title\n', 'no row'],
    ['a quotation mark too many', 'Date,Title\n"2027-01-01,x', 'quotation mark'],
  ])('refuses %s', (_, text, message) => {
    expect(() => openImportTable(text, 'ceus.csv')).toThrow(message);
  });

  it('refuses a table without CEUs and without minutes', () => {
    expect(() => read('Date,Title\n2027-03-14,One')).toThrow('Choose a column');
  });

  it('reads days in the order that was asked for', () => {
    const table = openImportTable('Date,Title,CEUs\n3/4/2027,One,1\n5/6/2027,Two,1', 'ceus.csv');
    const columns = guessColumns(table);
    expect(dayOrderOf(dayCells(table, columns))).toBe('ask');
    const days = readActivities(table, { ...BASE, columns, order: 'day-first' }).map(({ on }) => on);
    expect(days).toEqual(['2027-04-03', '2027-06-05']);
  });

  it('reads the table of a packet as it was', () => {
    const row: CeuActivity = {
      id: 'a',
      on: '2027-03-14',
      title: '=1+1; "quoted", and so on',
      units: 1.75,
      category: 'hiim',
      provider: '@home',
      providerKind: 'employer',
      kind: 'item-writing',
      ownCategories: ['ethics', 'law'],
      notes: 'two\nlines',
    };
    const { id: _, ...fields } = row;
    expect(read(activitiesCsv([{ row, ceus: row.units }], new Map()).replace('\uFEFF', ''))).toEqual([
      fields,
    ]);
  });
});
