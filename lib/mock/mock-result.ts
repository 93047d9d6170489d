import { blueprint } from '@/lib/exam/blueprint';
import { median } from '@/lib/std/median';
import { wilsonInterval } from '@/lib/std/wilson-interval';
import type { MockEntry, MockExam } from './mock-exam';
import { isUnanswered } from './place-state';
import { isChanged } from './response';

/** Points of some places, and the 95 % interval (Wilson) of their share, 0 to 1. `share` is undefined without places. */
export type Share = { points: number; of: number; share: number | undefined; low: number; high: number };

export type MockResult = {
  /** Over the scored places. */
  total: Share;
  domains: (Share & { id: string; title: string; medianMs: number | undefined })[];
  /** Places that do not count: how many were right all the same. */
  unscored: { points: number; of: number };
  unanswered: number;
  /** Places whose question or scenario is no longer there; they count nowhere. */
  gone: number;
  /** Places whose question had been answered before the exam. */
  seenBefore: number;
  /** Of the places that were on screen. */
  time: { medianMs: number | undefined; slowest: { place: number; elapsedMs: number }[] };
  /** Answers that were changed after their place had been left, by what the change did. */
  changes: { toRight: number; toWrong: number; wrongToWrong: number; cleared: number };
  /** Earlier exams of the same blueprint, the latest first. */
  earlier: { id: string; finishedAt: number; size: MockExam['size']; total: Share }[];
};

const SLOWEST_SHOWN = 3;

/**
 * What a finished exam came to. No scaled score and no verdict: how the real exam turns answers into its score is not
 * public, and these are other questions.
 * @param others finished exams, of whatever blueprint
 */
export function mockResult(exam: MockExam, others: readonly MockExam[]): MockResult {
  const scored = exam.entries.filter((entry) => entry.isScored);
  const unscored = exam.entries.filter((entry) => !entry.isScored && entry.outcome);
  return {
    total: shareOf(scored),
    domains: blueprint(exam.blueprintId)
      .domains.map(({ id, title }) => {
        const inDomain = (entry: MockEntry) => entry.domain === id;
        const medianMs = medianTime(exam.entries.filter(inDomain));
        return { id, title, ...shareOf(scored.filter(inDomain)), medianMs };
      })
      .filter(({ of, medianMs }) => of > 0 || medianMs !== undefined),
    unscored: { points: sumOf(unscored.map(pointsOf)), of: unscored.length },
    unanswered: exam.entries.filter(isUnanswered).length,
    gone: exam.entries.filter((entry) => entry.outcome === undefined).length,
    seenBefore: exam.entries.filter((entry) => entry.wasSeen).length,
    time: { medianMs: medianTime(exam.entries), slowest: slowestOf(exam.entries) },
    changes: changesOf(exam.entries),
    earlier: others
      .filter((other) => other.id !== exam.id && other.blueprintId === exam.blueprintId)
      .flatMap(({ id, finishedAt, size, entries }) =>
        finishedAt === undefined || finishedAt > (exam.finishedAt ?? 0)
          ? []
          : [{ id, finishedAt, size, total: shareOf(entries.filter((entry) => entry.isScored)) }],
      )
      .toSorted((a, b) => b.finishedAt - a.finishedAt),
  };
}

function shareOf(entries: readonly MockEntry[]): Share {
  const counted = entries.filter((entry) => entry.outcome);
  const points = sumOf(counted.map(pointsOf));
  const of = counted.length;
  return { points, of, share: of === 0 ? undefined : points / of, ...wilsonInterval(points, of) };
}

/** 1 for a right item, the share of its points for a scenario. */
function pointsOf(entry: MockEntry): number {
  if (entry.kind === 'scenario') return entry.outcome?.share ?? 0;
  return entry.outcome?.isCorrect ? 1 : 0;
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function medianTime(entries: readonly MockEntry[]): number | undefined {
  return median(entries.filter((entry) => entry.isVisited).map((entry) => entry.elapsedMs));
}

function slowestOf(entries: readonly MockEntry[]): MockResult['time']['slowest'] {
  return entries
    .map(({ elapsedMs }, place) => ({ place, elapsedMs }))
    .filter(({ elapsedMs }) => elapsedMs > 0)
    .toSorted((a, b) => b.elapsedMs - a.elapsedMs)
    .slice(0, SLOWEST_SHOWN);
}

function changesOf(entries: readonly MockEntry[]): MockResult['changes'] {
  const changes = { toRight: 0, toWrong: 0, wrongToWrong: 0, cleared: 0 };
  for (const entry of entries) {
    if (entry.kind !== 'item' || !entry.outcome || !isChanged(entry)) continue;
    if (entry.response.length === 0) changes.cleared += 1;
    else if (entry.outcome.isCorrect) changes.toRight += 1;
    else if (entry.outcome.wasFirstCorrect) changes.toWrong += 1;
    else changes.wrongToWrong += 1;
  }
  return changes;
}
