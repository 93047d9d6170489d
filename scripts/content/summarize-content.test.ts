import { describe, expect, it } from 'vitest';
import { calendarDay } from '@/lib/std/calendar-day';
import { summarizeContent } from './summarize-content';
import type { CodeCounts } from './check-codes';
import { loaded, makeContent, makeItem, makeNote } from './testing/fixtures';

const none = { checked: 0, unchecked: 0 };
const COUNTS: CodeCounts = {
  icd10cm: { checked: 5, unchecked: 0 },
  icd10pcs: none,
  hcpcs: { checked: 0, unchecked: 2 },
  msdrg: none,
  cpt: none,
};

const content = {
  ...makeContent({ notes: [makeNote()] }),
  items: [
    loaded(makeItem({ verification: { solvedBlind: true, on: calendarDay('2026-11-22') } })),
    loaded(makeItem({ topics: ['query-practice'], cognitive: 'recall' })),
    loaded(makeItem({ topics: ['cpt'], type: 'multiple', difficulty: 5 }), 'cpt'),
  ],
};
const lines = summarizeContent(content, COUNTS).map((line) => line.replaceAll(/\s+/g, ' ').trim());

describe('summarizeContent', () => {
  it('counts items by bank and domain against the blueprint', () => {
    expect(lines).toContain('core cpt all blueprint');
    expect(lines).toContain('items 2 1 3');
    expect(lines).toContain('Coding Knowledge and Skills 1 (50 %) 1 (100 %) 2 (67 %) 40 %');
    expect(lines).toContain('Provider Queries 1 (50 %) 0 (0 %) 1 (33 %) 10 %');
  });

  it('counts types, cognitive levels, difficulty and verification', () => {
    expect(lines).toContain('multiple response 0 (0 %) 1 (100 %) 1 (33 %)');
    expect(lines).toContain('recall 1 (50 %) 0 (0 %) 1 (33 %)');
    expect(lines).toContain('difficulty 5 0 (0 %) 1 (100 %) 1 (33 %)');
    expect(lines).toContain('solved blind 1 (50 %) 0 (0 %) 1 (33 %)');
    expect(lines).toContain('not solved blind 1 (50 %) 1 (100 %) 2 (67 %)');
  });

  it('tells which codes were checked', () => {
    expect(lines).toContain('notes 1, terms 0, starter codes 0, synonyms 0 (0 phrases)');
    expect(lines).toContain('ICD-10-CM codes 5 checked, 0 not checked for this edition');
    expect(lines).toContain('HCPCS Level II codes 0 checked, 2 not checked for this edition');
  });
});
