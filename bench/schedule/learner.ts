import { DEFAULT_WEIGHTS } from '@/lib/schedule/memory';
import { seededRandom, type Random } from '@/lib/std/random';
import { normal } from './normal';

/** The pool as the learner meets it. All numbers here are hidden from schedulers, but for domain and rated difficulty. */
export type Learner = {
  /** Per item. */
  domain: Uint8Array;
  rated: Uint8Array;
  point: Uint16Array;
  /** How hard an item is for this learner: its difficulty without the ability in its domain. */
  hardness: Float64Array;
  isKnown: Uint8Array;
  /** Per unseen item; each has a knowledge point of its own. */
  unseenIsKnown: Uint8Array;
  points: number;
  /** FSRS weights of this learner. */
  weights: number[];
  /** How much of a knowledge point carries over to its other items. */
  transfer: number;
  /** How many times as long as usual an answer takes. */
  pace: number;
  /** What is known before study is held this long (stability in days), per item. */
  stabilityBefore: Float64Array;
  random: Random;
};

const ITEMS = 600;
const POINTS = 200;
/** Items by domain, as the five domains of `ccs-2026` are weighted. */
const DOMAIN_SHARES = [0.4, 0.2, 0.1, 0.2, 0.1];

/** A learner: the same seed gives the same one. Where the numbers come from: docs/simulation.md. */
export function drawLearner(seed: number): Learner {
  const random = seededRandom(seed);
  const general = normal(random, -0.7, 0.5);
  const abilities = DOMAIN_SHARES.map(() => normal(random, general, 0.5));
  const pointDomain = Uint8Array.from({ length: POINTS }, () => pick(DOMAIN_SHARES, random));
  const pointDifficulty = Float64Array.from({ length: POINTS }, () => normal(random));
  // Whoever knows a point tends to know all that is asked about it.
  const pointLuck = Float64Array.from({ length: POINTS }, () => {
    const share = random();
    return Math.log((share + 1e-9) / (1 - share + 1e-9));
  });
  const point = Uint16Array.from({ length: ITEMS }, (_, at) =>
    at < POINTS ? at : Math.floor(random() * POINTS),
  );
  const domain = Uint8Array.from(point, (of) => pointDomain[of] ?? 0);
  const difficulty = Float64Array.from(point, (of) => (pointDifficulty[of] ?? 0) + normal(random, 0, 0.5));
  const hardness = difficulty.map((each, at) => each - (abilities[domain[at] ?? 0] ?? 0));
  const unseenHardness = pointDifficulty.map(
    (each, of) => each + normal(random, 0, 0.5) - (abilities[pointDomain[of] ?? 0] ?? 0),
  );
  return {
    domain,
    rated: Uint8Array.from(difficulty, (each) =>
      Math.min(5, Math.max(1, Math.round(3 + each + normal(random, 0, 0.7)))),
    ),
    point,
    hardness,
    isKnown: Uint8Array.from(hardness, (each, at) => ((pointLuck[point[at] ?? 0] ?? 0) > each ? 1 : 0)),
    unseenIsKnown: Uint8Array.from(unseenHardness, (each, of) => ((pointLuck[of] ?? 0) > each ? 1 : 0)),
    points: POINTS,
    weights: drawWeights(random),
    transfer: 0.2 + 0.4 * random(),
    pace: Math.exp(normal(random, 0, 0.2)),
    stabilityBefore: Float64Array.from({ length: ITEMS }, () => 90 * Math.exp(normal(random, 0, 0.7))),
    random,
  };
}

/** FSRS weights about the published ones, as far apart as those of different people. */
function drawWeights(random: Random): number[] {
  const shared = Math.exp(normal(random, 0, 0.4));
  const first = DEFAULT_WEIGHTS.slice(0, 4).map(
    (weight) => weight * shared * Math.exp(normal(random, 0, 0.2)),
  );
  const growth = normal(random, 0, 0.2);
  return [
    ...first.toSorted((a, b) => a - b),
    ...DEFAULT_WEIGHTS.slice(4).map((weight, at) => {
      if (at === 4) return weight + growth;
      const deviation = at === 16 ? 0.25 : 0.1;
      return weight * Math.exp(normal(random, 0, deviation));
    }),
  ];
}

function pick(shares: readonly number[], random: Random): number {
  let rest = random();
  for (const [at, share] of shares.entries()) {
    if (rest < share) return at;
    rest -= share;
  }
  return shares.length - 1;
}
