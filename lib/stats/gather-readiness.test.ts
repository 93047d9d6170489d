import { describe, expect, it } from 'vitest';
import { blueprint } from '@/lib/exam/blueprint';
import { gatherReadiness, type ReadinessItem } from './gather-readiness';
import type { FirstAnswer } from './tally';

const guide = blueprint('ccs-guide');
const item = (id: string, change: Partial<ReadinessItem> = {}): ReadinessItem => ({
  id,
  topic: 'poa',
  difficulty: 3,
  isAskable: true,
  recallOnDay: undefined,
  ...change,
});
const first = (at: number, isCorrect = true): FirstAnswer => ({ itemType: 'single', isCorrect, at });

describe('gatherReadiness', () => {
  it('gives answers in the order of time, with domain and label', () => {
    const { answers } = gatherReadiness(
      [item('a'), item('b', { topic: 'pcs-structure', difficulty: 5 })],
      new Map([
        ['a', first(20)],
        ['b', first(10, false)],
      ]),
      guide,
    );
    expect(answers).toEqual([
      { domainId: 'icd-10-pcs', difficulty: 5, itemType: 'single', isCorrect: false, at: 10 },
      { domainId: 'icd-10-cm-inpatient', difficulty: 3, itemType: 'single', isCorrect: true, at: 20 },
    ]);
  });

  it('counts labels, what will be remembered, answers and what was never answered, by domain', () => {
    const { pools, counts } = gatherReadiness(
      [
        item('a', { difficulty: 1, recallOnDay: 0.8 }),
        item('b', { difficulty: 1, recallOnDay: 0.5 }),
        item('c', { difficulty: 4 }),
        item('d', { topic: 'cpt' }),
      ],
      new Map([
        ['a', first(1)],
        ['b', first(2)],
      ]),
      guide,
    );
    expect(pools.get('icd-10-cm-inpatient')).toEqual({ labels: [2, 0, 0, 1, 0], remembered: 1.3 });
    expect(counts.slice(0, 3)).toEqual([
      { id: 'icd-10-cm-inpatient', answers: 2, unseen: 1 },
      { id: 'icd-10-pcs', answers: 0, unseen: 0 },
      { id: 'cpt-outpatient', answers: 0, unseen: 1 },
    ]);
  });

  it('keeps the first answer to an item that is asked no more, and nothing else of it', () => {
    const retired = item('a', { isAskable: false, recallOnDay: 0.9 });
    const { answers, pools, counts } = gatherReadiness([retired], new Map([['a', first(1)]]), guide);
    expect(answers).toHaveLength(1);
    expect(pools.get('icd-10-cm-inpatient')).toEqual({ labels: [0, 0, 0, 0, 0], remembered: 0 });
    expect(counts[0]).toMatchObject({ answers: 1, unseen: 0 });
  });

  it('leaves out topics that the exam does not cover, and answers to items that are gone', () => {
    const { answers } = gatherReadiness(
      [item('a', { topic: 'privacy-security' })],
      new Map([
        ['a', first(1)],
        ['gone', first(2)],
      ]),
      { ...guide, domains: guide.domains.slice(0, 1) },
    );
    expect(answers).toEqual([]);
  });
});
