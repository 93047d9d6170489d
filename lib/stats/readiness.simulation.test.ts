import { beforeAll, describe, expect, it } from 'vitest';
import { brier, brierDifference, calibrationError } from '@/bench/readiness/forecast-scores';
import { runWorld, type Outcome } from '@/bench/readiness/run-world';
import { WORLDS } from '@/bench/readiness/worlds';

/**
 * A small run of `npm run bench -- readiness`, with seeds of its own: what would show that a change has spoiled the
 * estimate. 400 learners leave some 4 points of calibration error to chance, so its line is wider than the target.
 */
describe('readiness of simulated learners at 50 first answers', () => {
  let outcome: Outcome | undefined;
  beforeAll(() => {
    const [mixed] = WORLDS;
    if (mixed) [outcome] = runWorld(mixed, 400, 1, [50]);
  });

  it('beats percent correct, its normal approximation and always saying pass', () => {
    const { ours = [], baselines } = outcome ?? {};
    expect(ours).toHaveLength(400);
    for (const judged of Object.values(baselines ?? {})) expect(brier(ours)).toBeLessThan(brier(judged));
    expect(brier(ours)).toBeLessThan(0.16);
  });

  it('means what it says', () => {
    const { ours = [], baselines, bias = 1 } = outcome ?? {};
    expect(calibrationError(ours)).toBeLessThan(0.08);
    expect(calibrationError(ours)).toBeLessThan(calibrationError(baselines?.['percent correct'] ?? []));
    expect(Math.abs(bias)).toBeLessThan(0.02);
  });

  it('has ranges that hold, and that say something', () => {
    const { covered = 0, percentWidth = 1 } = outcome ?? {};
    expect(covered).toBeGreaterThan(0.92);
    expect(percentWidth).toBeLessThan(0.35);
  });
});

describe('the scores that the benchmark uses', () => {
  const judged = (chance: number, passes: readonly boolean[]) => passes.map((passed) => ({ chance, passed }));

  it('Brier: the mean squared distance', () => {
    expect(brier([...judged(1, [true]), ...judged(0.5, [false])])).toBeCloseTo(0.125);
  });

  it('calibration error: bins weighted by their forecasts, 1 in the last bin', () => {
    const forecasts = [...judged(0.75, [true, true, true, false]), ...judged(1, [true, false])];
    expect(calibrationError(forecasts)).toBeCloseTo((2 / 6) * 0.5);
  });

  it('difference: below 0 when the first is better', () => {
    const passes = Array.from({ length: 50 }, (_, at) => at % 10 !== 0);
    const { low, high } = brierDifference(judged(0.9, passes), judged(0.5, passes));
    expect(low).toBeLessThan(0.09 - 0.25);
    expect(high).toBeGreaterThan(0.09 - 0.25);
    expect(high).toBeLessThan(0);
  });
});
