import { describe, expect, it } from 'vitest';
import { BLUEPRINTS, blueprint, type Blueprint } from '@/lib/exam/blueprint';
import type { ReadinessItem } from './gather-readiness';
import { judgeReadiness } from './judge-readiness';
import type { FirstAnswer } from './tally';

const NOW = Date.parse('2027-01-15T12:00:00Z');

function answered(of: Blueprint, count: number) {
  const items = Array.from({ length: count }, (_, at): ReadinessItem => {
    const topic = of.domains[at % of.domains.length]?.topics[0] ?? 'poa';
    return { id: `${at}`, topic, difficulty: 3, isAskable: true, recallOnDay: 0.9 };
  });
  const firsts = new Map(
    items.map(({ id }, at): [string, FirstAnswer] => [
      id,
      { itemType: 'single', isCorrect: at % 4 > 0, at: NOW - 1000 * (count - at) },
    ]),
  );
  return judgeReadiness({ items, firsts, of, now: NOW });
}

describe('judgeReadiness', () => {
  it('says what is missing below the floor', () => {
    expect(answered(blueprint('ccs-2026'), 29)).toEqual({
      is: 'too-few',
      answers: 29,
      missing: { total: 1, domains: [] },
    });
  });

  it.each(BLUEPRINTS)('estimates for the places of $id that count', (of) => {
    const judged = answered(of, 60);
    expect(judged).toMatchObject({ is: 'estimated', answers: 60 });
    const { places, domains } = judged.is === 'estimated' ? judged.estimate : { places: 0, domains: [] };
    expect(places).toBe({ 'ccs-2026': 97, 'ccs-guide': 108, 'cca-2024': 90 }[of.id]);
    expect(domains.map(({ id }) => id)).toEqual(of.domains.map(({ id }) => id));
  });
});
