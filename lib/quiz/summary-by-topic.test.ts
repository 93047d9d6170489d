import { describe, expect, it } from 'vitest';
import { blueprint } from '@/lib/exam/blueprint';
import type { TopicId } from '@/lib/exam/topic';
import type { QuizEntry } from './quiz-session';
import { summaryByTopic } from './summary-by-topic';

const CCS = blueprint('ccs-2026');
const entry = (itemId: string, isCorrect?: boolean, elapsedMs = 1000): QuizEntry => ({
  itemId,
  optionOrder: [],
  isNew: true,
  ...(isCorrect !== undefined && {
    answer: { reviewId: itemId, response: ['a'], isCorrect, elapsedMs, answeredAt: 1, dueAt: 2 },
  }),
});
const topics = (all: Record<string, TopicId>) => new Map(Object.entries(all));

describe('summaryByTopic', () => {
  it('adds up answers and time of each topic, in the order of the domains', () => {
    const entries = [entry('q', true), entry('p1', false, 4000), entry('c', true), entry('p2', true, 2000)];
    const rows = summaryByTopic(
      { entries },
      topics({ q: 'query-practice', p1: 'poa', c: 'cdi', p2: 'poa' }),
      CCS,
    );
    expect(rows).toEqual([
      { topic: 'poa', domain: CCS.domains[0]?.title, asked: 2, answered: 2, right: 1, elapsedMs: 6000 },
      { topic: 'cdi', domain: CCS.domains[1]?.title, asked: 1, answered: 1, right: 1, elapsedMs: 1000 },
      {
        topic: 'query-practice',
        domain: CCS.domains[2]?.title,
        asked: 1,
        answered: 1,
        right: 1,
        elapsedMs: 1000,
      },
    ]);
  });

  it('counts a question without an answer as asked, neither right nor wrong', () => {
    const [row] = summaryByTopic(
      { entries: [entry('a'), entry('b', true)] },
      topics({ a: 'poa', b: 'poa' }),
      CCS,
    );
    expect(row).toMatchObject({ asked: 2, answered: 1, right: 1, elapsedMs: 1000 });
  });

  it('leaves out what is gone, and has topics outside the blueprint at the end', () => {
    const narrow = { ...CCS, domains: CCS.domains.slice(1) };
    const entries = [entry('gone', true), entry('p', true), entry('c', true)];
    const rows = summaryByTopic({ entries }, topics({ p: 'poa', c: 'cdi' }), narrow);
    expect(rows.map(({ topic, domain }) => [topic, domain])).toEqual([
      ['cdi', CCS.domains[1]?.title],
      ['poa', undefined],
    ]);
  });
});
