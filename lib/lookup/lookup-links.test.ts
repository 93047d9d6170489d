import { describe, expect, it } from 'vitest';
import { testItem } from '@/lib/db/testing/test-item';
import { testNote } from '@/lib/db/testing/test-note';
import { testTerm } from '@/lib/db/testing/test-term';
import { linkLookup } from './lookup-links';

const code = (text: string, category = false) => ({
  system: 'icd10cm' as const,
  code: text,
  edition: 'FY2026',
  ...(category && { category: true as const }),
});
const links = linkLookup({
  terms: [{ ...testTerm('heart-failure'), note: 'hearts' }, testTerm('sepsis')],
  notes: [
    { ...testNote('examples'), terms: [], codes: [code('I50.23')] },
    { ...testNote('failing'), terms: [], codes: [code('I50.23'), code('I50', true)] },
    { ...testNote('hearts'), terms: ['heart-failure'], codes: [] },
  ],
  items: [
    testItem('of-code', { codes: [code('I50.23')], terms: [], notes: [] }),
    testItem('of-category', { codes: [code('I50.9')], terms: [], notes: [] }),
    testItem('of-both', { codes: [code('I50.23')], terms: ['heart-failure'], notes: [] }),
    testItem('of-none', { codes: [], terms: ['sepsis'], notes: [] }),
  ],
});

describe('linkLookup', () => {
  it('knows the notes that teach a term or code; one that only mentions the code is an aside', () => {
    expect(links.notesOn(['code:icd10cm:I5023'])).toEqual({ notes: ['failing'], asides: ['examples'] });
    expect(links.notesOn(['term:heart-failure', 'code:icd10cm:I5023']).notes).toEqual(['hearts', 'failing']);
    expect(links.notesOn(['code:icd10cm:A419'])).toEqual({ notes: [], asides: [] });
    expect(links.notesOn([])).toEqual({ notes: [], asides: [] });
  });

  it('knows the questions on it, those on most of it first and those on its category last', () => {
    expect(links.itemsOn(['code:icd10cm:I5023', 'term:heart-failure'])).toEqual([
      'of-both',
      'of-code',
      'of-category',
    ]);
    expect(links.itemsOn([])).toEqual([]);
  });

  it('numbers the terms as the matcher does', () => {
    expect(links.termIds).toEqual(['heart-failure', 'sepsis']);
  });
});
