/** Where most of the reviews that wait stand: on that side of a recall, with most of those asked on the other. */
export type WaitingLine = { side: 'below' | 'above'; recall: number };

/** So many of the reviews, on both sides, make "most". */
const MOST = 0.8;
/** Recalls that a line may be drawn at. */
const LINES = Array.from({ length: 19 }, (_, at) => (at + 1) / 20);

/**
 * The recall that tells the due reviews that wait from those asked, where there is one.
 * @param asked recall (0 to 1) today of the reviews that are asked
 * @param waiting the same of the due reviews that are not
 * @returns undefined where nothing is asked or waits, or where no line tells most of them apart
 */
export function waitingLine(asked: readonly number[], waiting: readonly number[]): WaitingLine | undefined {
  if (asked.length === 0 || waiting.length === 0) return undefined;
  const lines = LINES.flatMap((recall): (WaitingLine & { told: number })[] => {
    const askedAbove = asked.filter((each) => each >= recall).length / asked.length;
    const waitingBelow = waiting.filter((each) => each < recall).length / waiting.length;
    return [
      { side: 'below', recall, told: Math.min(askedAbove, waitingBelow) },
      { side: 'above', recall, told: Math.min(1 - askedAbove, 1 - waitingBelow) },
    ];
  });
  const best = lines.reduce((most, line) => (line.told > most.told ? line : most));
  return best.told >= MOST ? { side: best.side, recall: best.recall } : undefined;
}
