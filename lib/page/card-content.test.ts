import { describe, expect, it } from 'vitest';
import type { PageCode } from '@/lib/terms/mention';
import { cardContent } from './card-content';

const ENTRIES = [
  { id: 'query', name: 'query', definition: 'A question to a provider.', noteId: 'queries' },
  { id: 'own-clean-claim', name: 'clean claim', definition: '', isOwn: true as const },
  { id: 'sepsis', name: 'sepsis', definition: 'A life-threatening response to infection.' },
];
const entryAt = (entry: number) => ENTRIES[entry];
const HEART_FAILURE: PageCode = {
  system: 'icd10cm',
  code: 'I50.21',
  title: 'Acute systolic (congestive) heart failure',
  edition: 'FY2026',
  isBillable: true,
  isKnown: true,
};

const ofTerm = (entry: number) => cardContent({ start: 0, end: 5, kind: 'term', entry }, entryAt);
const ofCode = (code: Partial<PageCode>) =>
  cardContent({ start: 0, end: 6, kind: 'code', code: { ...HEART_FAILURE, ...code } }, entryAt);
const words = (code: Partial<PageCode>) => ofCode(code)?.state?.words;

describe('the card of a term', () => {
  it('says its name and definition, and opens its note, a quiz on it, and the two ways not to see it', () => {
    expect(ofTerm(0)).toEqual({
      kind: 'term',
      name: 'query',
      text: 'A question to a provider.',
      actions: [
        { label: 'Open note', opening: { kind: 'note', noteId: 'queries' } },
        { label: 'Quiz me on this', opening: { kind: 'quiz', finding: 'term:query' } },
      ],
      quietActions: [
        { label: 'Hide this term', opening: { kind: 'hide-term', termId: 'query' } },
        { label: 'Not on this site', opening: { kind: 'site' } },
      ],
    });
  });

  it('offers no note where there is none', () => {
    expect(ofTerm(2)?.actions.map(({ label }) => label)).toEqual(['Quiz me on this']);
  });

  it("says of a term of the user's own whose it is, and opens it", () => {
    expect(ofTerm(1)).toEqual({
      kind: 'term',
      name: 'clean claim',
      source: 'Your term',
      actions: [{ label: 'Open your term', opening: { kind: 'term', termId: 'own-clean-claim' } }],
      quietActions: [
        { label: 'Hide this term', opening: { kind: 'hide-term', termId: 'own-clean-claim' } },
        { label: 'Not on this site', opening: { kind: 'site' } },
      ],
    });
  });

  it('is none for a term that the glossary does not have', () => {
    expect(ofTerm(7)).toBeUndefined();
  });
});

describe('the card of a code', () => {
  it('says the code, its title, its list and that it is billable', () => {
    expect(ofCode({})).toEqual({
      kind: 'code',
      name: 'I50.21',
      source: 'ICD-10-CM · FY2026',
      text: 'Acute systolic (congestive) heart failure',
      state: { tone: 'good', sign: '✓', words: 'Billable in FY2026' },
      actions: [
        { label: 'Open code page', opening: { kind: 'code', system: 'icd10cm', code: 'I50.21' } },
        { label: 'Quiz me on this', opening: { kind: 'quiz', finding: 'code:icd10cm:I5021' } },
      ],
      quietActions: [{ label: 'Not on this site', opening: { kind: 'site' } }],
    });
  });

  it.each<[string, Partial<PageCode>, string | undefined]>([
    ['a category', { isBillable: false }, 'Not billable: a category, more characters are needed'],
    [
      'a table of PCS',
      { system: 'icd10pcs', isBillable: false },
      'Not billable: a category, more characters are needed',
    ],
    [
      'a HCPCS code that has ended',
      { system: 'hcpcs', edition: '2026', isBillable: false },
      'No longer in force in 2026',
    ],
    ['a code of the user’s own CPT list', { system: 'cpt', edition: '2026' }, 'In your list'],
    ['an MS-DRG, which nobody reports', { system: 'msdrg', edition: 'v43' }, undefined],
  ])('says what %s is', (_, code, expected) => {
    expect(words(code)).toBe(expected);
  });

  it('calls no CPT number valid without a list, and has no page for it', () => {
    const content = ofCode({ system: 'cpt', code: '99213', title: '', edition: '', isKnown: false });
    expect(content).toMatchObject({
      source: 'CPT',
      state: { tone: 'soft', words: 'CPT number. Not checked: you have no CPT list installed' },
    });
    expect(content?.text).toBeUndefined();
    expect(content?.notice).toMatch(/American Medical Association/);
    expect(content?.actions.map(({ opening }) => opening)).toEqual([
      { kind: 'quiz', finding: 'code:cpt:99213' },
    ]);
  });
});
