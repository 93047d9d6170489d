import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LookupEntry } from './lookup-entry';
import { buildLookupIndex } from './lookup-index';

const term = (id: string, names: string[], body = 'Said in other words.'): LookupEntry => ({
  kind: 'term',
  id,
  title: names[0] ?? id,
  names,
  body,
  detail: body,
});
const note = (id: string, title: string, body: string): LookupEntry => ({
  kind: 'note',
  id,
  title,
  names: [title],
  body,
  detail: '',
});
const item = (id: string, stem: string): LookupEntry => ({
  kind: 'item',
  id,
  title: stem,
  names: [],
  body: stem,
  detail: '',
});

const ENTRIES: LookupEntry[] = [
  term(
    'present-on-admission',
    ['present on admission', 'POA indicator', 'POA'],
    'Existing at the time of admission.',
  ),
  term('poa-exempt', ['POA exempt', 'exempt from POA reporting']),
  term('diagnosis', ['diagnosis']),
  term(
    'principal-diagnosis',
    ['principal diagnosis'],
    'The condition chiefly responsible for the admission.',
  ),
  term('comorbidity', ['comorbidity', 'CC']),
  term('sepsis', ['sepsis']),
  term('severe-sepsis', ['severe sepsis']),
  note(
    'sepsis-sequencing',
    'Sepsis sequencing',
    'Which code comes first in sepsis, and when shock is coded.',
  ),
  note(
    'hypertension-heart-kidney',
    'Hypertension with heart and kidney disease',
    'A causal link is presumed.',
  ),
  item('sepsis-order', 'A patient with sepsis due to pneumonia is admitted. Which code is sequenced first?'),
];
const index = buildLookupIndex(ENTRIES);
const ids = (query: string, limit = 10) => index.search(query, limit).map((result) => result.id);

describe('buildLookupIndex', () => {
  it('puts a name with a typing error before names that hold it more often', () => {
    const often = term(
      'symptom-as-principal',
      ['symptom code as principal diagnosis', 'principal diagnosis, symptom as'],
      'Whether a principal diagnosis is the principal diagnosis.',
    );
    const [first] = buildLookupIndex([...ENTRIES, often]).search('principle diagnosis', 2);
    expect(first?.id).toBe('principal-diagnosis');
  });

  it('gives the thing of an id, and on request only what has all of the words', () => {
    expect(index.find('note', 'sepsis-sequencing')).toMatchObject({ id: 'sepsis-sequencing', kind: 'note' });
    expect(index.find('term', 'sepsis-sequencing')).toBeUndefined();
    expect(ids('sepsis parachute')).not.toEqual([]);
    expect(index.search('sepsis parachute', 10, true)).toEqual([]);
  });

  it.each([
    ['the name', 'principal diagnosis', 'principal-diagnosis'],
    ['capitals', 'PRINCIPAL Diagnosis', 'principal-diagnosis'],
    ['the plural', 'principal diagnoses', 'principal-diagnosis'],
    ['a plural in -ies', 'comorbidities', 'comorbidity'],
    ['a possessive', "sepsis's", 'sepsis'],
    ['the beginning of a word', 'comorb', 'comorbidity'],
    ['the beginning of two words', 'princ diag', 'principal-diagnosis'],
    ['a typing error', 'comorbiditty', 'comorbidity'],
    ['a letter left out', 'pricipal diagnosis', 'principal-diagnosis'],
    ['the words in another order', 'diagnosis principal', 'principal-diagnosis'],
    ['an abbreviation', 'POA', 'present-on-admission'],
    ['an abbreviation in small letters', 'poa', 'present-on-admission'],
    ['the plural of a short abbreviation', 'CCs', 'comorbidity'],
    ['another name', 'poa indicators', 'present-on-admission'],
    ['words of the text', 'chiefly responsible', 'principal-diagnosis'],
    ['hyphens between the words', 'present-on-admission', 'present-on-admission'],
    ['the text of a question', 'due to pneumonia', 'sepsis-order'],
  ])('finds by %s', (_, query, expected) => {
    expect(ids(query)[0]).toBe(expected);
  });

  it('puts the exact name before names that hold it', () => {
    expect(ids('diagnosis').slice(0, 2)).toEqual(['diagnosis', 'principal-diagnosis']);
    expect(ids('sepsis')[0]).toBe('sepsis');
    expect(ids('severe sepsis')[0]).toBe('severe-sepsis');
  });

  it('puts the exact name first for every entry that has one', () => {
    const named = ENTRIES.flatMap((entry) => entry.names.map((name) => ({ name, id: entry.id })));
    fc.assert(
      fc.property(fc.constantFrom(...named), fc.boolean(), ({ name, id }, isLoud) => {
        expect(ids(isLoud ? name.toUpperCase() : name.toLowerCase())[0]).toBe(id);
      }),
    );
  });

  it('puts a name that begins with the query before one that holds it elsewhere', () => {
    const names = buildLookupIndex([
      term('a', ['clinical query practice']),
      term('b', ['query practice brief']),
    ]);
    expect(names.search('query practice', 2).map((result) => result.id)).toEqual(['b', 'a']);
  });

  it('puts a name that holds the word before a text that repeats it', () => {
    const charges = buildLookupIndex([
      term('text', ['revenue cycle'], 'Charge, charge and charge again.'),
      term('name', ['late charge']),
    ]);
    expect(charges.search('charge', 2).map((result) => result.id)).toEqual(['name', 'text']);
  });

  it('explains first where the texts say the same: term, then note, then question', () => {
    const text = 'Charges are captured at the point of care.';
    const same = buildLookupIndex([
      item('i', text),
      note('n', 'Revenue', text),
      term('t', ['revenue'], text),
    ]);
    expect(same.search('point of care', 3).map((result) => result.kind)).toEqual(['term', 'note', 'item']);
  });

  it('wants all words, and is content with some only when nothing has all', () => {
    expect(ids('heart kidney')).toEqual(['hypertension-heart-kidney']);
    expect(ids('comorbidity xylophone')).toEqual(['comorbidity']);
    expect(ids('a 9 xylophone')).toEqual([]);
  });

  it.each(['', '   ', '.', '?!', '-', 'xylophone', '😀', '99213'])('finds nothing for %j', (query) => {
    expect(ids(query)).toEqual([]);
  });

  it('finds nothing where nothing is', () => {
    expect(buildLookupIndex([]).search('sepsis', 10)).toEqual([]);
  });

  it('gives what is shown and opened, best first, at most as many as asked for', () => {
    const results = index.search('sepsis', 10);
    expect(results[0]).toEqual({
      kind: 'term',
      id: 'sepsis',
      title: 'sepsis',
      detail: 'Said in other words.',
      score: results[0]?.score,
    });
    const scores = results.map((result) => result.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    expect(index.search('sepsis', 2)).toEqual(results.slice(0, 2));
  });

  it('finds each entry at most once and survives any query', () => {
    const anyQuery = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('sepsis', 'E11', '.', '9', 'diagnosis', "'s", '*', '(', '\\', 'NOT', '~2'), {
          maxLength: 6,
        })
        .map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(anyQuery, (query) => {
        const found = index.search(query, 100).map(({ kind, id }) => `${kind} ${id}`);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 500 },
    );
  });
});
