import { beforeAll, describe, expect, it } from 'vitest';
import { TABULAR_XML } from '@/lib/codes/testing/cm-tabular-fixture';
import { testFile } from '@/lib/codes/testing/official-files';
import { readTabular } from '../files/read-tabular';
import { openRecords, type PackedRecords } from '../pack/packed-records';
import { isInTabular, tabularPath } from './tabular-path';
import { notesFor } from './notes-for';
import { seventhCharacters } from './seventh-characters';
import { tabularCodes } from './tabular-codes';
import type { TabularRecord } from './tabular-notes';

let records: PackedRecords<TabularRecord>;
beforeAll(async () => {
  records = openRecords((await readTabular(testFile('tabular.xml', TABULAR_XML))).packed);
});

describe('notesFor', () => {
  const levels = (code: string) =>
    notesFor(records, code).map(({ level, name, isInherited }) => [level, name, isInherited].join(' '));

  it('goes from the chapter through wider sections down to the code', () => {
    expect(levels('M1A9')).toEqual([
      'chapter 13 true',
      'section M00-M25 true',
      'section M05-M14 true',
      'code M1A true',
      'code M1A9 false',
    ]);
  });

  it('gives each level its own title, notes and 7th characters', () => {
    const [chapter, around, section, category, code] = notesFor(records, 'M1A9');
    expect(chapter?.notes?.map(({ kind }) => kind)).toEqual(['notes', 'excludes2']);
    expect(around?.notes).toEqual([{ kind: 'includes', lines: ['disorders of limb joints'] }]);
    expect(section).toEqual({
      level: 'section',
      name: 'M05-M14',
      title: 'Inflamed joints (M05-M14)',
      isInherited: true,
    });
    expect(category?.seventh?.characters).toHaveLength(2);
    expect([code?.title, code?.notes, code?.seventh]).toEqual([
      'Chronic gout, unspecified',
      undefined,
      undefined,
    ]);
  });

  it('has everything inherited for a code with a 7th character, which is not listed', () => {
    expect(levels('S7200XA').slice(2)).toEqual(['code S72 true', 'code S720 true', 'code S7200 true']);
  });

  it('gives nothing for a category that is not there', () => {
    expect(notesFor(records, 'A000')).toEqual([]);
    expect(notesFor(records, 'section:T07')).toEqual([]);
  });
});

describe('tabularPath', () => {
  it('finds a code that stands at an odd place of the file', () => {
    expect(tabularPath(records, 'H54512A').map(({ code }) => code)).toEqual([
      'H54',
      'H545',
      'H5451',
      'H54512A',
    ]);
  });
});

describe('isInTabular', () => {
  it.each(['S72', 'S720', 'S7200', 'S7200XA', 'S72091S', 'S7247XD', 'T07XXXA', 'H54511A', 'M1A9XX1'])(
    'knows %s',
    (code) => expect(isInTabular(records, code)).toBe(true),
  );

  it.each([
    'A00',
    'S721',
    'S7200XC',
    'S7200A',
    'S720XXA',
    'S7247XA',
    'T07A',
    'H54511B',
    'M1A9XX',
    'S72091-',
    '',
    'S',
  ])('does not know %s', (code) => expect(isInTabular(records, code)).toBe(false));
});

describe('seventhCharacters', () => {
  const found = (code: string) => {
    const seventh = seventhCharacters(records, code);
    return seventh && `${seventh.from} ${seventh.characters.map(({ character }) => character).join('')}`;
  };

  it('takes those of the nearest code that defines some', () => {
    expect(['S72', 'S7200', 'S72091A', 'S7247', 'S7247X', 'T07'].map(found)).toEqual([
      'S72 ABS',
      'S72 ABS',
      'S72 ABS',
      'S7247 D',
      'S7247 D',
      'T07 A',
    ]);
  });

  it('gives none where none are used', () => {
    expect(['H54', 'H54511A', 'A00'].map(found)).toEqual([undefined, undefined, undefined]);
  });
});

describe('tabularCodes', () => {
  it('adds 7th characters to codes that have no codes below them', () => {
    const codes = ['H54', 'M1A', 'S72', 'T07'].map((category) => {
      const record = records.get(category);
      return record?.kind === 'category' ? [...tabularCodes(record)].join(' ') : '';
    });
    expect(codes).toEqual([
      'H54511A H54512A H548',
      'M1A9XX0 M1A9XX1',
      'S7200XA S7200XB S7200XS S72091A S72091B S72091S S7247XD',
      'T07XXXA',
    ]);
  });
});
