/** Each cell is this much longer than the one before, so that a median read off them is at most 5 % off. */
const RATIO = 1.1;
const SHORTEST_MS = 1_000;
/** The last one begins after half an hour. */
const CELLS = 80;

/** Answers counted by the time that they took, in cells of growing width. */
export type TimeCells = Uint32Array<ArrayBuffer>;

/** Cells without an answer. */
export function emptyTimeCells(): TimeCells {
  return new Uint32Array(CELLS);
}

/** Counts an answer that took `ms`; what is shorter than a second or longer than half an hour goes into the end cells. */
export function countTime(cells: TimeCells, ms: number): void {
  const cell = Math.floor(Math.log(Math.max(SHORTEST_MS, ms) / SHORTEST_MS) / Math.log(RATIO));
  const at = Math.min(CELLS - 1, cell);
  cells[at] = (cells[at] ?? 0) + 1;
}

/** The median time (ms) over some cells, from 1 s to half an hour, at most 5 % off; undefined without answers. */
export function medianTime(all: readonly TimeCells[]): number | undefined {
  const sums = emptyTimeCells();
  let answers = 0;
  for (const cells of all)
    for (let at = 0; at < CELLS; at += 1) {
      const count = cells[at] ?? 0;
      sums[at] = (sums[at] ?? 0) + count;
      answers += count;
    }
  let before = 0;
  for (let at = 0; at < CELLS; at += 1) {
    before += sums[at] ?? 0;
    // The middle of the cell, by the measure in which all cells are equally wide.
    if (before * 2 > answers) return SHORTEST_MS * RATIO ** (at + 0.5);
  }
  return undefined;
}
