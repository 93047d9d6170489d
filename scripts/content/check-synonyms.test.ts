import { describe, expect, it } from 'vitest';
import type { Synonym } from '@/lib/codes/synonym';
import { checkSynonyms } from './check-synonyms';
import type { OfficialFiles } from './official-files';

const OFFICIAL: OfficialFiles = {
  icd10cm: new Map([
    ['I10', { title: 'Essential (primary) hypertension', billable: true }],
    ['I21', { title: 'Acute myocardial infarction', billable: false }],
  ]),
  used: [],
  missing: [],
};
const messages = (entries: Synonym[], official = OFFICIAL) =>
  checkSynonyms(
    entries.map((synonym, at) => ({ file: 'synonyms/a.json', at, synonym })),
    official,
  ).map(({ id, path, message }) => `${id}: ${path}: ${message}`);

const htn: Synonym = { say: ['htn'], means: ['essential hypertension'], codes: ['I10'] };

describe('checkSynonyms', () => {
  it('passes a sound entry', () => expect(messages([htn])).toEqual([]));

  it('refuses an entry that is there twice, and a phrase twice in one', () => {
    expect(messages([htn, htn])).toEqual(['htn: 1: This entry is there twice.']);
    expect(messages([{ ...htn, say: ['htn', 'htn'] }])).toEqual(['htn: 0.say: A phrase is there twice.']);
  });

  it('takes two meanings of one phrase', () => {
    expect(messages([htn, { say: ['htn'], means: ['myocardial'] }])).toEqual([]);
  });

  it('refuses headers, codes that do not exist, and words of no title', () => {
    expect(messages([{ ...htn, codes: ['I21', 'I99.99'] }])).toEqual([
      'htn: 0.codes: I21 is not a valid code.',
      'htn: 0.codes: I99.99 is not a valid code.',
    ]);
    expect(messages([{ ...htn, means: ['high pressure'] }])).toEqual([
      'htn: 0.means: “high” is in no title of icd10cm.',
      'htn: 0.means: “pressure” is in no title of icd10cm.',
    ]);
  });

  it('leaves alone what has no official file', () => {
    expect(messages([{ ...htn, codes: ['I99.99'] }], { used: [], missing: [] })).toEqual([]);
    expect(messages([{ say: ['cpap'], means: ['device'], codes: ['E0601'], system: 'hcpcs' }])).toEqual([]);
  });
});
