import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blueprint, domainOfTopic, type Blueprint } from '@/lib/exam/blueprint';
import { TOPIC_IDS, type TopicId } from '@/lib/exam/topic';
import { calendarDay } from '@/lib/std/calendar-day';
import { seededRandom } from '@/lib/std/random';
import { selectItems, type Candidate, type Selection } from './select-items';

const NOW = Date.parse('2026-11-22T12:00:00Z');
const HOUR = 3_600_000;
const TODAY = calendarDay('2026-11-22');

const select = (candidates: readonly Candidate[], over: Partial<Selection> & { seed?: number } = {}) =>
  selectItems(candidates, {
    now: NOW,
    keysOn: TODAY,
    length: 10,
    blueprintId: 'ccs-2026',
    random: seededRandom(over.seed ?? 1),
    ...over,
  });

const item = (id: string, over: Partial<Candidate> = {}): Candidate => ({
  id,
  topic: 'poa',
  validFrom: '2025-10-01',
  ...over,
});

/** A bank with `each` new items for every topic. */
const fullBank = (each: number) =>
  TOPIC_IDS.flatMap((topic) =>
    Array.from({ length: each }, (_, index) => item(`${topic}-${index}`, { topic })),
  );

const topicOf = (id: string) => id.replace(/-\d+$/, '') as TopicId;

function countByDomain(ids: readonly string[], of: Blueprint): number[] {
  return of.domains.map((domain) => ids.filter((id) => domainOfTopic(of, topicOf(id)) === domain).length);
}

describe('selectItems', () => {
  it('takes what is due before anything new, the longest overdue first', () => {
    const due = [
      item('one-hour', { dueAt: NOW - HOUR }),
      item('a-day', { dueAt: NOW - 24 * HOUR }),
      item('now', { dueAt: NOW }),
    ];
    expect(select([...fullBank(1), ...due], { length: 2 }).toSorted()).toEqual(['a-day', 'one-hour']);
    expect(select([...fullBank(1), ...due], { length: 3 }).toSorted()).toEqual(['a-day', 'now', 'one-hour']);
  });

  it('fills up with new items and leaves out what comes again later', () => {
    const chosen = select([item('due', { dueAt: NOW }), item('later', { dueAt: NOW + 1 }), item('new')]);
    expect(chosen.toSorted()).toEqual(['due', 'new']);
  });

  it('asks only what holds on the day of the keys', () => {
    const pool = [
      item('expired', { validTo: '2026-11-21' }),
      item('expired-due', { validTo: '2026-11-21', dueAt: NOW - HOUR }),
      item('next-year', { validFrom: '2027-10-01' }),
      item('last-day', { validTo: '2026-11-22' }),
    ];
    expect(select(pool)).toEqual(['last-day']);
  });

  it('is empty without candidates', () => {
    expect(select([])).toEqual([]);
  });

  it.each([
    [10, [4, 2, 1, 2, 1]],
    [20, [8, 4, 2, 4, 2]],
    [50, [20, 10, 5, 10, 5]],
    [100, [40, 20, 10, 20, 10]],
  ])('spreads %i new items over the domains of the CCS outline by weight', (length, expected) => {
    expect(countByDomain(select(fullBank(40), { length }), blueprint('ccs-2026'))).toEqual(expected);
  });

  it.each(['ccs-2026', 'ccs-guide', 'cca-2024'] as const)(
    'gives each domain of %s its share to within one item',
    (id) => {
      const of = blueprint(id);
      const bank = fullBank(100);
      const off: string[] = [];
      for (let length = 1; length <= 120; length += 1) {
        const counts = countByDomain(select(bank, { length, blueprintId: id }), of);
        for (const [index, domain] of of.domains.entries()) {
          const share = (domain.weight * length) / 100;
          if (Math.abs((counts[index] ?? 0) - share) >= 1) off.push(`${domain.id} of ${length}`);
        }
      }
      expect(off).toEqual([]);
    },
  );

  it('takes more from the other domains where one has run out', () => {
    const bank = [
      ...fullBank(10).filter((each) => each.topic !== 'query-practice'),
      item('query-practice-0', { topic: 'query-practice' }),
    ];
    expect(countByDomain(select(bank, { length: 28 }), blueprint('ccs-2026'))).toEqual([12, 6, 1, 6, 3]);
  });

  it('draws other items, in another order, with another seed', () => {
    const bank = fullBank(20);
    expect(select(bank, { seed: 1 })).toEqual(select(bank, { seed: 1 }));
    expect(select(bank, { seed: 1 }).toSorted()).not.toEqual(select(bank, { seed: 2 }).toSorted());
    const due = Array.from({ length: 10 }, (_, index) => item(`due-${index}`, { dueAt: NOW - index }));
    expect(select(due, { seed: 1 }).toSorted()).toEqual(select(due, { seed: 2 }).toSorted());
    expect(select(due, { seed: 1 })).not.toEqual(select(due, { seed: 2 }));
  });

  it('mixes due and new items instead of asking all due ones first', () => {
    const due = Array.from({ length: 5 }, (_, index) => item(`due-${index}`, { dueAt: NOW - index }));
    const firstHalves = Array.from({ length: 20 }, (_, seed) =>
      select([...due, ...fullBank(3)], { seed })
        .slice(0, 5)
        .every((id) => id.startsWith('due-')),
    );
    expect(firstHalves.filter(Boolean).length).toBeLessThan(5);
  });

  const anyCandidates = fc.uniqueArray(
    fc.record({
      id: fc.stringMatching(/^[a-z]{1,6}$/),
      topic: fc.constantFrom(...TOPIC_IDS),
      dueAt: fc.option(fc.integer({ min: NOW - 100 * HOUR, max: NOW + 100 * HOUR }), { nil: undefined }),
      validFrom: fc.constantFrom('2024-10-01', '2025-10-01', '2027-10-01'),
      validTo: fc.constantFrom(undefined, '2025-09-30', '2026-11-22', '2027-09-30'),
    }),
    { selector: ({ id }) => id, maxLength: 60 },
  );

  it('chooses as many as there are, no item twice, and leaves out a due item only for one that waits longer', () => {
    fc.assert(
      fc.property(anyCandidates, fc.nat(40), fc.nat(), (candidates, length, seed) => {
        const before = structuredClone(candidates);
        const chosen = select(candidates, { length, seed });
        expect(candidates).toEqual(before);
        const askable = candidates.filter(
          (each) => each.validFrom <= TODAY && TODAY <= (each.validTo ?? TODAY) && (each.dueAt ?? 0) <= NOW,
        );
        expect(chosen).toHaveLength(Math.min(length, askable.length));
        expect(new Set(chosen).size).toBe(chosen.length);
        const taken = askable.filter((each) => chosen.includes(each.id));
        expect(taken).toHaveLength(chosen.length);
        const leftDue = askable.filter((each) => each.dueAt !== undefined && !chosen.includes(each.id));
        const earliestLeft = Math.min(...leftDue.map((each) => each.dueAt ?? 0));
        // With a due item left out, new ones (no due date) may not have been taken either.
        const isLater = ({ dueAt = Number.POSITIVE_INFINITY }: Candidate) => dueAt > earliestLeft;
        expect(taken.filter(isLater)).toEqual([]);
      }),
    );
  });
});
