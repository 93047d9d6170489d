/** One cell of the grid: how long and how much is studied, and by which model memories fade. */
export type Cell = {
  weeks: number;
  minutes: number;
  memory: 'fsrs' | 'activation';
  /** Time is too short to go through the pool and keep it: what the policy is held to is higher. */
  isShort: boolean;
};

const WEEKS = [2, 6, 12, 26];
const MINUTES = [15, 30, 60];
const SHORT = new Set(['2x15', '2x30', '2x60', '6x15', '6x30', '12x15']);

/** The whole grid with FSRS as the truth, and the cells in which another model is. */
export const CELLS: readonly Cell[] = [
  ...WEEKS.flatMap((weeks) => MINUTES.map((minutes) => cell(weeks, minutes, 'fsrs'))),
  cell(2, 30, 'activation'),
  cell(6, 30, 'activation'),
  cell(12, 60, 'activation'),
];

function cell(weeks: number, minutes: number, memory: Cell['memory']): Cell {
  return { weeks, minutes, memory, isShort: SHORT.has(`${weeks}x${minutes}`) };
}

export function cellName({ weeks, minutes, memory }: Cell): string {
  return `${weeks} weeks x ${minutes} min${memory === 'fsrs' ? '' : ', activation model'}`;
}
