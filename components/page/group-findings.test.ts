import { describe, expect, it } from 'vitest';
import type { Knowledge } from '@/lib/quiz/finding-knowledge';
import type { PageFinding } from '@/lib/terms/finding';
import { filterFindings, groupFindings, isUnseen, type ListedFinding } from './group-findings';
import { knowledgeWords } from './knowledge-words';

const known = (changes: Partial<Knowledge> = {}): Knowledge => ({
  questions: 0,
  near: 0,
  seen: 0,
  due: 0,
  answers: 0,
  right: 0,
  ...changes,
});
const finding = (
  key: PageFinding['key'],
  kind: PageFinding['kind'],
  changes: Partial<ListedFinding> = {},
): ListedFinding => ({
  key,
  kind,
  name: key,
  detail: '',
  count: 1,
  knowledge: undefined,
  topic: undefined,
  noteId: undefined,
  ...changes,
});
const ids = (findings: readonly ListedFinding[]) => findings.map(({ key }) => key);

describe('groupFindings', () => {
  it('groups codes by system, then categories, then terms by topic', () => {
    const groups = groupFindings(
      [
        finding('term:poa', 'term', { topic: 'poa' }),
        finding('term:own', 'term'),
        finding('code:cpt:99213', 'code'),
        finding('code:icd10cm:I50', 'category'),
        finding('code:icd10cm:I10', 'code'),
        finding('term:combination-code', 'term', { topic: 'cm-conventions' }),
      ],
      'page',
    );
    expect(groups.map(({ title, findings }) => [title, ids(findings)])).toEqual([
      ['ICD-10-CM codes', ['code:icd10cm:I10']],
      ['CPT numbers', ['code:cpt:99213']],
      ['Categories', ['code:icd10cm:I50']],
      ['ICD-10-CM conventions', ['term:combination-code']],
      ['Present on admission', ['term:poa']],
      ['Other terms', ['term:own']],
    ]);
  });

  it('puts first what was never asked, last what has no question; among equals the most frequent', () => {
    const terms = [
      finding('term:none', 'term', { count: 9 }),
      finding('term:near', 'term', { knowledge: known({ near: 2 }) }),
      finding('term:all-seen', 'term', { knowledge: known({ questions: 2, seen: 2 }) }),
      finding('term:some-seen', 'term', { knowledge: known({ questions: 2, seen: 1 }) }),
      finding('term:due', 'term', { knowledge: known({ questions: 2, seen: 2, due: 1 }) }),
      finding('term:unseen', 'term', { knowledge: known({ questions: 1 }) }),
      finding('term:unseen-often', 'term', { count: 2, knowledge: known({ questions: 1 }) }),
    ];
    expect(ids(groupFindings(terms, 'unseen')[0]?.findings ?? [])).toEqual([
      'term:unseen-often',
      'term:unseen',
      'term:due',
      'term:some-seen',
      'term:all-seen',
      'term:none',
      'term:near',
    ]);
    expect(ids(groupFindings(terms, 'count')[0]?.findings ?? []).slice(0, 2)).toEqual([
      'term:none',
      'term:unseen-often',
    ]);
    expect(terms.filter(isUnseen).map(({ key }) => key)).toEqual(['term:unseen', 'term:unseen-often']);
  });
});

describe('filterFindings', () => {
  const all = [
    finding('code:icd10cm:I5021', 'code', {
      name: 'I50.21',
      detail: 'Acute systolic (congestive) heart failure',
    }),
    finding('term:poa', 'term', { name: 'Present on admission' }),
  ];
  it.each([
    ['', 'all', 2],
    ['  HEART acute ', 'all', 1],
    ['i5021', 'all', 1],
    ['i50.2', 'all', 1],
    ['heart admission', 'all', 0],
    ['', 'term', 1],
    ['heart', 'term', 0],
    ['', 'category', 0],
  ] as const)('leaves of “%s” and %s: %i', (words, kind, left) => {
    expect(filterFindings(all, { words, kind })).toHaveLength(left);
  });
});

describe('knowledgeWords', () => {
  it.each([
    [undefined, 'No question on it yet'],
    [known(), 'No question on it yet'],
    [known({ near: 4 }), 'No question on it itself · 4 on its category'],
    [known({ questions: 1 }), 'Not seen · 1 question'],
    [known({ questions: 3, near: 9 }), 'Not seen · 3 questions'],
    [known({ questions: 1, seen: 1, answers: 1, right: 0 }), 'Seen · 1 question · 0 of 1 answer right'],
    [
      known({ questions: 3, seen: 2, answers: 5, right: 4, due: 1 }),
      '2 of 3 questions seen · 4 of 5 answers right · 1 due',
    ],
  ])('says of %j: %s', (knowledge, words) => {
    expect(knowledgeWords(knowledge)).toBe(words);
  });
});
