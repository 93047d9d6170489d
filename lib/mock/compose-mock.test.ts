import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blueprint, domainOfTopic, type Blueprint } from '@/lib/exam/blueprint';
import { EXAM_SIZES, type ExamSize } from '@/lib/exam/exam-form';
import { TOPIC_IDS } from '@/lib/exam/topic';
import { isValidOn } from '@/lib/quiz/is-valid-on';
import { calendarDay } from '@/lib/std/calendar-day';
import { seededRandom } from '@/lib/std/random';
import { composeMock, type ItemCandidate, type ScenarioCandidate } from './compose-mock';
import type { MockEntry } from './mock-exam';

const DAY = calendarDay('2026-05-01');

const item = (id: string, over: Partial<ItemCandidate> = {}): ItemCandidate => ({
  id,
  topic: 'poa',
  optionIds: ['a', 'b', 'c', 'd'],
  needed: 1,
  validFrom: '2025-10-01',
  isSeen: false,
  ...over,
});
/** A bank with `each` new items for every topic. */
const fullBank = (each: number, over: Partial<ItemCandidate> = {}) =>
  TOPIC_IDS.flatMap((topic) =>
    Array.from({ length: each }, (_, at) => item(`${topic}-${at}`, { topic, ...over })),
  );
const cases = (count: number): ScenarioCandidate[] =>
  Array.from({ length: count }, (_, at) => ({
    id: `case-${at}`,
    topic: 'principal-diagnosis',
    hasCpt: false,
    isSeen: false,
  }));

type Options = { size?: ExamSize; seed?: number; scenarios?: ScenarioCandidate[] };
const compose = (
  items: readonly ItemCandidate[],
  { size = 'full', seed = 1, scenarios = [] }: Options = {},
) => composeMock(items, scenarios, { blueprintId: 'ccs-2026', size, day: DAY, random: seededRandom(seed) });

const idOf = (entry: MockEntry) => (entry.kind === 'item' ? entry.itemId : entry.scenarioId);
const idsOf = (entries: readonly MockEntry[]) => entries.map(idOf);

describe('a full bank', () => {
  it('gives every domain the places of its weight, of which some do not count', () => {
    const draft = compose(fullBank(20));
    expect(draft.domains.map(({ wanted, has }) => [wanted, has])).toEqual([
      [43, 43],
      [21, 21],
      [11, 11],
      [21, 21],
      [11, 11],
    ]);
    expect(draft.entries).toHaveLength(107);
    expect(draft.minutes).toBe(240);
    expect(draft.entries.filter((entry) => !entry.isScored)).toHaveLength(10);
  });

  it('has scenarios in the coding domain, in the place of questions, all scored', () => {
    const draft = compose(fullBank(20), { scenarios: cases(30), size: 'half' });
    const scenarios = draft.entries.filter((entry) => entry.kind === 'scenario');
    expect(scenarios).toHaveLength(4);
    expect(scenarios.every((entry) => entry.domain === 'coding-knowledge' && entry.isScored)).toBe(true);
    expect(draft.entries).toHaveLength(54);
  });

  it('has a question where a scenario is missing', () => {
    const draft = compose(fullBank(20), { scenarios: cases(2) });
    expect(draft.entries.filter((entry) => entry.kind === 'scenario')).toHaveLength(2);
    expect(draft.entries).toHaveLength(107);
  });

  it('spreads over the topics of a domain', () => {
    const draft = compose(fullBank(20));
    const documentation = draft.entries.filter((entry) => entry.domain === 'documentation').map(idOf);
    const counts = ['health-record', 'clinical-validity', 'cdi', 'abstracting', 'data-quality'].map(
      (topic) => documentation.filter((id) => id.startsWith(topic)).length,
    );
    expect(counts.toSorted((a, b) => a - b)).toEqual([4, 4, 4, 4, 5]);
  });

  it('mixes the domains and draws other exams from other seeds, the same from the same', () => {
    const [one, again, other] = [1, 1, 2].map((seed) => compose(fullBank(20), { seed }).entries);
    expect(again).toEqual(one);
    expect(other).not.toEqual(one);
    const changes = one?.filter((entry, at) => entry.domain !== one[at - 1]?.domain).length ?? 0;
    expect(changes).toBeGreaterThan(30);
  });
});

describe('a small bank', () => {
  it('gives a shorter exam with minutes in proportion, and says which domains are short', () => {
    const few = fullBank(20).filter(({ topic }) => topic !== 'query-practice');
    const draft = compose([...few, item('query-practice-0', { topic: 'query-practice' })]);
    expect(draft.entries).toHaveLength(97);
    expect(draft.minutes).toBe(Math.round((240 * 97) / 107));
    expect(draft.domains.filter(({ wanted, has }) => has < wanted)).toEqual([
      { id: 'queries', title: 'Provider Queries', wanted: 11, has: 1 },
    ]);
    expect(draft.entries.filter((entry) => !entry.isScored)).toHaveLength(9);
  });

  it('gives no places from nothing', () => {
    expect(compose([]).entries).toEqual([]);
  });

  it('leaves out items whose key does not hold on the day', () => {
    const bank = [
      item('before', { validTo: '2026-04-30' }),
      item('last-day', { validTo: '2026-05-01' }),
      item('next-year', { validFrom: '2026-10-01' }),
    ];
    expect(idsOf(compose(bank).entries)).toEqual(['last-day']);
  });
});

it('keeps the order of options that depend on it, and draws the others', () => {
  const fixed = compose(fullBank(20, { fixedOrder: true })).entries;
  const drawn = compose(fullBank(20)).entries;
  const orders = (entries: MockEntry[]) =>
    new Set(entries.map((entry) => entry.kind === 'item' && entry.optionOrder.join('')));
  expect(orders(fixed)).toEqual(new Set(['abcd']));
  expect(orders(drawn).size).toBeGreaterThan(15);
});

it('asks the whole bank before an item comes a second time, then the oldest first', () => {
  let bank = fullBank(6);
  const asked: string[] = [];
  for (let exam = 1; exam <= 4; exam += 1) {
    const ids = idsOf(compose(bank, { size: 'quarter', seed: exam }).entries);
    asked.push(...ids.filter((id) => id.startsWith('query-practice')));
    bank = bank.map((each) => (ids.includes(each.id) ? { ...each, isSeen: true, lastAskedAt: exam } : each));
  }
  // Three an exam: the six of the topic are used up by two exams, and come again in that order.
  expect(new Set(asked.slice(0, 6)).size).toBe(6);
  expect(asked.slice(6, 9).toSorted()).toEqual(asked.slice(0, 3).toSorted());
  expect(asked.slice(9, 12).toSorted()).toEqual(asked.slice(3, 6).toSorted());
});

const anyCandidate = fc.record({
  topic: fc.constantFrom(...TOPIC_IDS),
  isSeen: fc.boolean(),
  lastAskedAt: fc.option(fc.integer({ min: 1_700_000_000_000, max: 1_700_000_000_003 }), { nil: undefined }),
  validTo: fc.option(fc.constantFrom('2026-04-30', '2026-09-30'), { nil: undefined }),
  needed: fc.constantFrom(1, 2),
  fixedOrder: fc.constantFrom(undefined, true as const),
});
const anyRequest = fc.record({
  blueprintId: fc.constantFrom<Blueprint['id']>('ccs-2026', 'ccs-guide', 'cca-2024'),
  size: fc.constantFrom(...(Object.keys(EXAM_SIZES) as ExamSize[])),
  seed: fc.integer(),
});

it('holds its rules for any bank', () => {
  const rankOf = (each: ItemCandidate) => each.lastAskedAt ?? Number(each.isSeen);
  fc.assert(
    fc.property(
      fc.array(anyCandidate, { maxLength: 220 }),
      fc.nat(12),
      anyRequest,
      (bank, scenarios, { seed, ...request }) => {
        const items = bank.map((each, at) => item(`item-${at}`, each));
        const of = blueprint(request.blueprintId);
        const draft = composeMock(items, cases(scenarios), {
          ...request,
          day: DAY,
          random: seededRandom(seed),
        });
        const ids = idsOf(draft.entries);
        const chosen = new Set(ids);
        expect(chosen.size).toBe(ids.length);
        expect(ids.length).toBe(draft.domains.reduce((sum, { has }) => sum + has, 0));
        expect(draft.domains.reduce((sum, { wanted }) => sum + wanted, 0)).toBe(draft.form.places);
        expect(draft.entries.filter((entry) => entry.kind === 'scenario')).toHaveLength(
          Math.min(scenarios, draft.form.scenarios),
        );
        for (const { id, wanted, has } of draft.domains) {
          const pool = items.filter(
            (each) => domainOfTopic(of, each.topic)?.id === id && isValidOn(each, DAY),
          );
          const [inside, outside] = [true, false].map((isIn) =>
            pool.filter((each) => chosen.has(each.id) === isIn),
          );
          // Short only when everything was taken; and nothing was left that ranks before what was taken.
          expect(has).toBeLessThanOrEqual(wanted);
          expect(has < wanted ? outside : []).toEqual([]);
          const worstTaken = Math.max(...(inside ?? []).map(rankOf), -1);
          const bestLeft = Math.min(...(outside ?? []).map(rankOf), Number.POSITIVE_INFINITY);
          expect(worstTaken).toBeLessThanOrEqual(bestLeft);
        }
        for (const entry of draft.entries) {
          if (entry.kind !== 'item') continue;
          const asked = items.find((each) => each.id === entry.itemId);
          expect(entry.optionOrder.toSorted()).toEqual(asked?.optionIds);
          expect([entry.needed, entry.wasSeen]).toEqual([asked?.needed, asked?.isSeen]);
        }
        const questions = draft.entries.filter((entry) => entry.kind === 'item').length;
        const unscored = Math.round((draft.form.unscored * ids.length) / draft.form.places);
        expect(draft.entries.filter((entry) => !entry.isScored)).toHaveLength(Math.min(unscored, questions));
      },
    ),
    { numRuns: 150 },
  );
});
