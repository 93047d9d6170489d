import { describe, expect, it } from 'vitest';
import { openRecords, packRecords } from '@/lib/codes/pack/packed-records';
import type { IndexRecord } from '@/lib/codes/records/cm-index';
import { findReference, referencesOf } from './find-reference';
import { referenceFinder, referenceTarget } from './reference-target';

const term = (title: string, ...terms: { title: string; terms?: { title: string }[] }[]): IndexRecord => ({
  kind: 'main-term',
  letter: title.slice(0, 1),
  title,
  terms,
});
const RECORDS = openRecords<IndexRecord>(
  packRecords(
    new Map<string, IndexRecord>([
      ['#letter:D', { kind: 'letter', letter: 'D', terms: [] }],
      ['complications', term('Complication(s)')],
      ['diabetes diabetic', term('Diabetes, diabetic', { title: 'type 2' })],
      [
        'disease diseased',
        term(
          'Disease, diseased',
          { title: 'kidney NEC' },
          { title: 'lung', terms: [{ title: 'acute or subacute' }, { title: 'acute' }] },
          { title: 'mouth', terms: [{ title: 'acute' }] },
        ),
      ],
      ['disease of the heart', term('Disease of the heart')],
    ]),
  ),
);

describe('findReference', () => {
  it.each([
    ['Disease, lung', { key: 'disease diseased', line: 2 }],
    ['Disease, lung, acute', { key: 'disease diseased', line: 4 }],
    ['disease,  mouth, acute, by site', { key: 'disease diseased', line: 6 }],
    ['Disease, kidney', { key: 'disease diseased', line: 1 }],
    ['Disease, by site', { key: 'disease diseased', line: 0 }],
    ['Diabetes, type 2', { key: 'diabetes diabetic', line: 1 }],
    ['Diabetes', { key: 'diabetes diabetic', line: 0 }],
    ['Disease of the heart', { key: 'disease of the heart', line: 0 }],
    ['Complication', { key: 'complications', line: 0 }],
  ])('finds %s', (reference, place) => {
    expect(findReference(RECORDS, reference)).toEqual(place);
  });

  it.each(['Dis', 'Letter', '#letter:D', '', ',', 'Zoster'])('finds nothing for “%s”', (reference) => {
    expect(findReference(RECORDS, reference)).toBeUndefined();
  });
});

describe('referencesOf', () => {
  it('takes several references apart', () => {
    expect(referencesOf('Disease,  lung; Abscess ;')).toEqual(['Disease, lung', 'Abscess']);
  });
});

describe('referenceTarget', () => {
  const target = (reference: string) => referenceTarget('cm-index', RECORDS, reference);

  it('leads to a term, a code, the tables, or nowhere', () => {
    expect(target('Disease, lung')).toEqual({
      kind: 'place',
      place: { kind: 'main-term', book: 'cm-index', key: 'disease diseased', line: 2 },
    });
    expect(target('subcategory M14.8-')).toEqual({ kind: 'code', code: 'M148' });
    expect(target('category M01')).toEqual({ kind: 'code', code: 'M01' });
    expect(target('Table of Drugs and Chemicals, by drug, poisoning')).toEqual({
      kind: 'place',
      place: { kind: 'index', book: 'drugs', letter: '', typed: '' },
    });
    expect(target('E08-E13 with .43')).toBeUndefined();
  });

  it('looks the site of a neoplasm up in its table', () => {
    const typed = (reference: string) => {
      const found = target(reference);
      return found?.kind === 'place' && found.place.kind === 'index' ? found.place : undefined;
    };
    expect(typed('Neoplasm, lung, malignant')).toMatchObject({ book: 'neoplasms', typed: 'lung' });
    expect(typed('Neoplasm, malignant, by site')).toMatchObject({ book: 'neoplasms', typed: '' });
    expect(typed('Table of Neoplasms, small intestine, malignant')).toMatchObject({
      typed: 'small intestine',
    });
  });

  it('is the same each time it is asked for', () => {
    const find = referenceFinder(target);
    expect(find('Disease, lung')).toEqual(target('Disease, lung'));
    expect(find('Disease, lung')).toBe(find('Disease, lung'));
    expect(find('Zoster')).toBeUndefined();
  });
});
