import { gradeAnswer } from '@/lib/schedule/grade';
import { recallProbability, reviewMemory, type MemoryState } from '@/lib/schedule/memory';
import type { DomainPool, DomainAnswer } from '@/lib/stats/readiness';
import { normalCdf } from '@/lib/std/normal-cdf';
import { normalDraw } from '@/lib/std/normal-draw';
import { seededRandom, type Random } from '@/lib/std/random';
import { shuffled } from '@/lib/std/shuffled';
import { BLUEPRINT, makeBank, makeExam, type SimulatedItem } from './item-pool';
import type { World } from './worlds';

const DAY_MS = 86_400_000;
const BEGINS_AT = Date.parse('2026-12-01T08:00:00Z');
/** Of days on which nothing is done. */
const MISSED = 0.15;
const REPEATED_A_DAY = 200;
/** A repetition counts in full when at least this much was forgotten; at once it adds nothing. */
const GAP_FOR_GROWTH = 0.1;

/** What the product would know of a learner, and what became of the exam. */
export type Observed = {
  /** First answers so far. */
  count: number;
  answers: DomainAnswer[];
  pools: Map<string, DomainPool>;
  now: number;
  /** Share right on the exam. */
  examShare: number;
};

/** What the learner keeps of a knowledge point that was studied: forgotten exponentially, unlike the product's curve. */
type Trace = { days: number; at: number };

/**
 * A learner who works through the bank, repeats what is due, misses days, and sits an exam after a pause. Seen at each of
 * `counts` first answers.
 */
export function simulateLearner(
  world: World,
  counts: readonly number[],
  places: number,
  seed: number,
): Observed[] {
  const random = seededRandom(seed);
  const bank = makeBank(world, random);
  const learner = makeLearner(world, random);
  const queue = inOwnOrder(bank, random);
  const pace = between(world.newPerDay, random);
  const cards = new Map<SimulatedItem, MemoryState>();
  const answers: DomainAnswer[] = [];
  const seen: Observed[] = [];
  const look = (now: number) => {
    if (counts.includes(answers.length) && seen.at(-1)?.count !== answers.length)
      seen.push(observe(world, bank, learner, cards, answers, now, places, random));
  };
  look(BEGINS_AT);
  const last = Math.max(...counts);
  for (let day = 0; answers.length < last; day += 1) {
    if (random() < MISSED) continue;
    let now = BEGINS_AT + day * DAY_MS;
    const due = [...cards].filter(([, card]) => card.dueAt <= now).slice(0, REPEATED_A_DAY);
    for (const [item] of due) {
      now += 40_000;
      repeat(item, now);
    }
    for (let at = 0; at < pace && answers.length < last; at += 1) {
      now += 60_000;
      const item = queue[answers.length];
      if (!item) return seen;
      const isCorrect = repeat(item, now);
      const domainId = BLUEPRINT.domains[item.point.domain]?.id ?? '';
      answers.push({ domainId, difficulty: item.label, itemType: item.itemType, isCorrect, at: now });
      look(now);
    }
  }
  return seen;

  function repeat(item: SimulatedItem, now: number): boolean {
    const isCorrect = random() < learner.chance(item, now, cards.has(item));
    const confidence = random() < 0.5 ? undefined : isCorrect && random() < 0.8 ? 'sure' : 'not-sure';
    const grade = gradeAnswer({ isCorrect, confidence, elapsedMs: 30_000 });
    cards.set(item, reviewMemory(cards.get(item), grade, now));
    learner.study(item, now);
    return isCorrect;
  }
}

type Learner = {
  /** Of a right answer. An item seen before is met with the whole trace, another one of its point with part of it. */
  chance(item: SimulatedItem, now: number, isSeen: boolean): number;
  study(item: SimulatedItem, now: number): void;
};

function makeLearner(world: World, random: Random): Learner {
  // Heavier tails than a normal distribution: some learners are far from the others.
  const tail = Math.sqrt(0.7 + 0.6 * random() - Math.log(1 - random()) * 0.05);
  const general = world.ability.mean + world.ability.sd * normalDraw(random) * tail;
  const domains = BLUEPRINT.domains.map(() => general + world.ability.domainSd * normalDraw(random));
  const carriesOver = between([0.35, 0.9], random);
  const firstDays = Math.exp(Math.log(12) + 0.6 * normalDraw(random));
  const growth = between([1.5, 3.5], random);
  // Who knows a point is known for all its items alike.
  const feel = new Map<number, number>();
  const traces = new Map<number, Trace>();
  const recall = (trace: Trace | undefined, now: number) =>
    trace ? Math.exp(-(now - trace.at) / DAY_MS / trace.days) : 0;
  return {
    chance({ point, difficulty, discrimination, guess, slip }, now, isSeen) {
      const own = feel.get(point.id) ?? 0.5 * normalDraw(random);
      if (point.id >= 0) feel.set(point.id, own);
      const before = normalCdf(discrimination * ((domains[point.domain] ?? 0) + own - difficulty));
      const taught = recall(traces.get(point.id), now) * (isSeen ? 0.97 : carriesOver);
      const knows = 1 - (1 - before) * (1 - taught);
      return guess + (1 - slip - guess) * knows;
    },
    study({ point }, now) {
      const trace = traces.get(point.id);
      const gap = 1 - recall(trace, now);
      const days = trace ? trace.days * (1 + (growth - 1) * Math.min(1, gap / GAP_FOR_GROWTH)) : firstDays;
      traces.set(point.id, { days, at: now });
    },
  };
}

/** The bank in an order of the learner's own: some domains come earlier than others, as in practice. */
function inOwnOrder(bank: readonly SimulatedItem[], random: Random): SimulatedItem[] {
  const eagerness = BLUEPRINT.domains.map(() => Math.exp(0.7 * normalDraw(random)));
  return shuffled(bank, random)
    .map((item) => ({ item, at: -Math.log(1 - random()) / (eagerness[item.point.domain] ?? 1) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

function observe(
  world: World,
  bank: readonly SimulatedItem[],
  learner: Learner,
  cards: ReadonlyMap<SimulatedItem, MemoryState>,
  answers: readonly DomainAnswer[],
  now: number,
  places: number,
  random: Random,
): Observed {
  const examAt = now + between(world.pause, random) * DAY_MS;
  const exam = makeExam(world, bank, places, random);
  const right = exam.filter((item) => random() < learner.chance(item, examAt, false)).length;
  const pools = BLUEPRINT.domains.map(({ id }, domain): [string, DomainPool] => {
    const own = bank.filter((item) => item.point.domain === domain);
    const labels = [1, 2, 3, 4, 5].map((label) => own.filter((item) => item.label === label).length);
    let remembered = 0;
    for (const [item, card] of cards)
      if (item.point.domain === domain) remembered += recallProbability(card, examAt);
    return [id, { labels, remembered }];
  });
  // The estimate is asked for on the day of the exam, when the answers are as old as the pause.
  return {
    count: answers.length,
    answers: [...answers],
    pools: new Map(pools),
    now: examAt,
    examShare: right / exam.length,
  };
}

function between([from, to]: readonly [number, number], random: Random): number {
  return from + (to - from) * random();
}
