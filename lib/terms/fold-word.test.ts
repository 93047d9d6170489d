import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldWord } from './fold-word';

describe('foldWord', () => {
  it.each([
    ['diagnosis', 'diagnoses', 'Diagnosis', 'DIAGNOSES', "diagnosis's", 'diagnosis’s'],
    ['release', 'releases', "release's"],
    ['biopsy', 'biopsies', "biopsy's", "biopsies'"],
    ['process', 'processes', "process's", "processes'"],
    ['axis', 'axes'],
    ['status', 'statuses'],
    ['Stark', "Stark's", 'Stark’s', 'STARK'],
    ['sepsis', 'sepses', 'Sepsis'],
    ['metastasis', 'metastases'],
    ['fracture', 'fractures'],
    ['disease', 'diseases'],
    ['device', 'devices'],
    ['bypass', 'bypasses', 'BYPASS'],
    ['approach', 'approaches'],
    ['index', 'indexes'],
    ['sequela', 'sequelae', 'sequelas'],
    ['query', 'queries', "query's"],
    ['code', 'codes', 'Code', 'CODES'],
    ['case', 'cases'],
    ['size', 'sizes'],
    ['ache', 'aches'],
    ['coder', 'coders', "coders'", 'coders’'],
    ['virus', 'viruses'],
    ['knee', 'knees'],
    ['eye', 'eyes'],
    ['toe', 'toes'],
    ['use', 'uses'],
    ['poa', 'POA', "POA's"],
    ['I10', 'i10', "I10's"],
  ])('gives the forms of %s one key', (...forms) => {
    expect(new Set(forms.filter(Boolean).map(foldWord)).size).toBe(1);
  });

  it.each([
    ['diagnosis', 'diagnostic'],
    ['release', 'relate'],
    ['status', 'stat'],
    ['process', 'proceed'],
    ['note', 'not'],
    ['code', 'cod'],
    ['plane', 'plan'],
    ['care', 'car'],
    ['toes', 'to'],
    ['access', 'acces'],
    ['CC', 'CCS'],
    ['excision', 'resection'],
    ['E119', 'E11'],
    ['Excludes1', 'Excludes2'],
  ])('keeps %s and %s apart', (one, other) => {
    expect(foldWord(one)).not.toBe(foldWord(other));
  });

  it.each(['CMS', 'is', 'us', 'PCS', 'I10', 'B12s'])('keeps %j as it is but for letter case', (word) => {
    expect(foldWord(word)).toBe(word.toLowerCase());
  });

  it('gives any word the same key in any letter case and as a possessive', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,12}$/), (word) => {
        const key = foldWord(word);
        expect(key).not.toBe('');
        for (const form of [word.toUpperCase(), `${word}'s`, `${word}’s`, `${word}'`])
          expect(foldWord(form)).toBe(key);
      }),
    );
  });
});
