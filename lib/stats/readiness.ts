import type { Blueprint } from '@/lib/exam/blueprint';
import type { Item } from '@/lib/bank/item';
import { normalCdf } from '@/lib/std/normal-cdf';
import { forecastDomains, type Draw, type ForecastDomain } from './forecast-domains';
import { fitReadiness, type ModelAnswer } from './fit-readiness';
import { rangeOf, type Range } from './range-of';

/** The first answer to an item, as it was given without having seen the item before. */
export type DomainAnswer = {
  /** Of the blueprint. */
  domainId: string;
  /** The authors' label, 1 to 5. */
  difficulty: number;
  itemType: Item['type'];
  isCorrect: boolean;
  /** Epoch ms. */
  at: number;
};

/** What there is to study in a domain, and what is left of it on the day. */
export type DomainPool = {
  /** Items by label: the first number is how many have label 1. */
  labels: readonly number[];
  /** Sum over the studied items of the probability that each is still known on the day of the exam. */
  remembered: number;
};

export type ReadinessInput = {
  blueprint: Pick<Blueprint, 'domains'>;
  /** Places of the exam that count. */
  places: number;
  /** In the order in which they were given. */
  answers: readonly DomainAnswer[];
  /** By domain id. */
  pools: ReadonlyMap<string, DomainPool>;
  /** Epoch ms. */
  now: number;
};

export type DomainReadiness = Range & {
  id: string;
  title: string;
  /** Percent of the exam. */
  weight: number;
  /** First answers, and how many of them were right. */
  answers: number;
  right: number;
  /** How much of the middle comes from what was studied and is remembered. */
  fromStudy: number;
};

/** Plain data: it passes from a worker to its page. */
export type Readiness = {
  /** Places of the exam that count. */
  places: number;
  /** Draws of what is not known of the learner: what `chanceToReach` needs. */
  draws: readonly Draw[];
  /** Percent correct on one exam, with a 95 % range: ability, another exam's difficulty, and the luck of its questions. */
  percent: Range;
  domains: readonly DomainReadiness[];
};

const DAY_MS = 86_400_000;
/** An answer this old counts half: it tells of who one was then. Ours. */
const HALF_LIFE_DAYS = 180;
/** Share of studied items that is taken as remembered while one studies: what the schedule keeps. */
const KEPT_WHILE_STUDYING = 0.9;
/** Of the range of the chance. A wider one says nothing near the mark. */
const CHANCE_COVERAGE = 0.8;

/** Blind guesses: one of four; of several responses, mostly two of five, all of them have to be right. */
const GUESS: Record<Item['type'], number> = { single: 0.25, multiple: 0.1 };

/**
 * What an exam of this blueprint would come to. Deterministic. It sees first answers, the authors' labels and how much is
 * remembered; it assumes that the exam is about as hard as the bank, give or take.
 *
 * An answer of months ago is about who the learner was then. Two things are done about it: each answer is explained
 * together with what had been studied of its domain until then, so that what was learned since is added on the day and
 * not lost; and older answers count less, which makes the range wider rather than moving it.
 */
export function estimateReadiness(input: ReadinessInput): Readiness {
  const { blueprint, places } = input;
  const answers = modelAnswers(input);
  const posterior = fitReadiness(answers, blueprint.domains.length);
  const guess = meanOf(answers.map((answer) => answer.guess)) ?? GUESS.single;
  const domains = blueprint.domains.map(({ id, weight }): ForecastDomain => {
    const pool = input.pools.get(id);
    const labels = sharesOf(pool?.labels ?? []);
    return { weight: weight / 100, guess, labels, known: knownShare(pool, pool?.remembered ?? 0) };
  });
  const forecast = forecastDomains(posterior, domains, places);
  return {
    places,
    draws: forecast.draws,
    percent: forecast.percent,
    domains: blueprint.domains.map(({ id, title, weight }, at) => {
      const own = input.answers.filter((answer) => answer.domainId === id);
      const right = own.filter((answer) => answer.isCorrect).length;
      const range = forecast.domains[at] ?? { middle: 0, low: 0, high: 1, fromStudy: 0 };
      return { id, title, weight, answers: own.length, right, ...range };
    }),
  };
}

/**
 * The chance (0 to 1) to reach a percent correct. Its range is what the chance would be if ability were known exactly, in
 * the middle 80 % of what it may be: how far more answers could move it.
 * @param mark percent, 0 to 100
 */
export function chanceToReach(mark: number, { draws, places }: Pick<Readiness, 'draws' | 'places'>): Range {
  // Rounding must not turn 70 % of 100 places into 71.
  const needed = Math.ceil((mark / 100) * places - 1e-9);
  // The usual correction for counting in whole answers.
  const line = (needed - 0.5) / places;
  return rangeOf(
    draws.map(({ mean, sd }) => (needed <= 0 ? 1 : normalCdf((mean - line) / sd))),
    CHANCE_COVERAGE,
  );
}

function modelAnswers({ blueprint, answers, pools, now }: ReadinessInput): ModelAnswer[] {
  const places = new Map(blueprint.domains.map(({ id }, at) => [id, at]));
  const studied = new Map<string, number>();
  return answers.flatMap(({ domainId, difficulty, itemType, isCorrect, at }) => {
    const domain = places.get(domainId);
    if (domain === undefined) return [];
    const before = studied.get(domainId) ?? 0;
    studied.set(domainId, before + 1);
    const known = knownShare(pools.get(domainId), KEPT_WHILE_STUDYING * before);
    const weight = 0.5 ** (Math.max(0, now - at) / DAY_MS / HALF_LIFE_DAYS);
    return { domain, difficulty, guess: GUESS[itemType], known, isCorrect, weight };
  });
}

function knownShare(pool: DomainPool | undefined, remembered: number): number {
  const items = pool?.labels.reduce((sum, count) => sum + count, 0) ?? 0;
  return items === 0 ? 0 : Math.min(1, remembered / items);
}

function sharesOf(counts: readonly number[]): readonly number[] {
  const sum = counts.reduce((total, count) => total + count, 0);
  return sum === 0 ? [0, 0, 1, 0, 0] : counts.map((count) => count / sum);
}

function meanOf(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}
