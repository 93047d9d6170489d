import { seededRandom } from '@/lib/std/random';
import { mean } from './run-cell';

export type Interval = { value: number; from: number; to: number };

const ROUNDS = 2000;

/** Of means over the same learners: their ratio, with a 95 % interval by bootstrap over learners. */
export function ratioInterval(ours: readonly number[], theirs: readonly number[]): Interval {
  return bootstrap(ours, theirs, (a, b) => a / b);
}

/** Of means over the same learners: their difference, with a 95 % interval by bootstrap over learners. */
export function differenceInterval(ours: readonly number[], theirs: readonly number[]): Interval {
  return bootstrap(ours, theirs, (a, b) => a - b);
}

function bootstrap(
  ours: readonly number[],
  theirs: readonly number[],
  compare: (ours: number, theirs: number) => number,
): Interval {
  const random = seededRandom(1);
  const { length } = ours;
  const drawn = Array.from({ length: ROUNDS }, () => {
    let a = 0;
    let b = 0;
    for (let draw = 0; draw < length; draw += 1) {
      const at = Math.floor(random() * length);
      a += ours[at] ?? 0;
      b += theirs[at] ?? 0;
    }
    return compare(a / length, b / length);
  }).toSorted((a, b) => a - b);
  return {
    value: compare(mean(ours), mean(theirs)),
    from: drawn[Math.floor(0.025 * ROUNDS)] ?? 0,
    to: drawn[Math.floor(0.975 * ROUNDS)] ?? 0,
  };
}
