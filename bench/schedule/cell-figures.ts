import { FSRS_90, isFixedRetention } from './baselines';
import type { Cell } from './cells';
import { differenceInterval, ratioInterval, type Interval } from './intervals';
import { bestOf, isBaseline, mean, OURS, OURS_WITHOUT_POINTS, type CellRuns } from './run-cell';

/** What a cell shows, each with a 95 % interval. */
export type CellFigures = {
  cell: Cell;
  learners: number;
  /** Mean gain and mean score on unseen items of each scheduler. */
  means: { name: string; gain: number; unseen: number }[];
  ceiling: number;
  /** Ratios of gains: ours to FSRS 0.90, the best fixed retention, the best baseline; and ours without points. */
  toFsrs90: Interval;
  bestFixed: string;
  toBestFixed: Interval;
  best: string;
  toBest: Interval;
  withoutPointsToFsrs90?: Interval;
  /** The largest ratio to FSRS 0.90 and to the best fixed retention that anything could reach: all known on the day. */
  ceilingToFsrs90: number;
  ceilingToBestFixed: number;
  /** Differences of scores on unseen items. */
  bestUnseen: string;
  unseenToBest: Interval;
  unseenToFsrs90: Interval;
};

export function cellFigures({ cell, gain, unseen, ceiling }: CellRuns): CellFigures {
  const bestFixed = bestOf(gain, isFixedRetention);
  const best = bestOf(gain, isBaseline);
  const bestUnseen = bestOf(unseen, isBaseline);
  const ours = gain[OURS] ?? [];
  const oursUnseen = unseen[OURS] ?? [];
  const fsrs90 = gain[FSRS_90] ?? [];
  const fixed = gain[bestFixed] ?? [];
  const without = gain[OURS_WITHOUT_POINTS];
  return {
    cell,
    learners: ours.length,
    means: Object.keys(gain).map((name) => ({
      name,
      gain: mean(gain[name] ?? []),
      unseen: mean(unseen[name] ?? []),
    })),
    ceiling: mean(ceiling),
    toFsrs90: ratioInterval(ours, fsrs90),
    bestFixed,
    toBestFixed: ratioInterval(ours, fixed),
    best,
    toBest: ratioInterval(ours, gain[best] ?? []),
    ...(without && { withoutPointsToFsrs90: ratioInterval(without, fsrs90) }),
    ceilingToFsrs90: mean(ceiling) / mean(fsrs90),
    ceilingToBestFixed: mean(ceiling) / mean(fixed),
    bestUnseen,
    unseenToBest: differenceInterval(oursUnseen, unseen[bestUnseen] ?? []),
    unseenToFsrs90: differenceInterval(oursUnseen, unseen[FSRS_90] ?? []),
  };
}
