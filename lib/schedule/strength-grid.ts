import type { MemoryFormulas, Strength } from './memory';

const STABILITIES = 48;
const DIFFICULTIES = 5;
const LEAST_LOG = Math.log(0.05);
const LOG_STEP = (Math.log(2000) - LEAST_LOG) / (STABILITIES - 1);
const DIFFICULTY_STEP = 9 / (DIFFICULTIES - 1);

/** How many strengths the grid has. */
export const STRENGTHS = STABILITIES * DIFFICULTIES;

/** Elapsed days beyond this make no difference that planning has to see. */
export const MAX_ELAPSED = 400;

/**
 * FSRS on a grid of strengths and whole days, so that looking ahead over thousands of items is reading tables: the recall
 * of each strength after each number of days, and where an answer then leads.
 */
export type StrengthGrid = {
  /** By strength × (MAX_ELAPSED + 1) + elapsed days. */
  recall: Float64Array;
  /** Four neighbours on the grid and their shares, for an answer that was right and for one that was not. */
  rightAt: Uint16Array;
  rightShare: Float64Array;
  wrongAt: Uint16Array;
  wrongShare: Float64Array;
  formulas: MemoryFormulas;
};

/** The grid, computed once in about a tenth of a second. */
export function strengthGrid(formulas: MemoryFormulas): StrengthGrid {
  const states = STRENGTHS * (MAX_ELAPSED + 1);
  const grid: StrengthGrid = {
    recall: new Float64Array(states),
    rightAt: new Uint16Array(states * 4),
    rightShare: new Float64Array(states * 4),
    wrongAt: new Uint16Array(states * 4),
    wrongShare: new Float64Array(states * 4),
    formulas,
  };
  for (let strength = 0; strength < STRENGTHS; strength += 1) {
    const before = strengthAt(strength);
    for (let elapsed = 0; elapsed <= MAX_ELAPSED; elapsed += 1) {
      const state = strength * (MAX_ELAPSED + 1) + elapsed;
      grid.recall[state] = formulas.recall(before.stability, elapsed);
      spread(formulas.next(before, elapsed, 'good'), grid.rightAt, grid.rightShare, state * 4);
      spread(formulas.next(before, elapsed, 'again'), grid.wrongAt, grid.wrongShare, state * 4);
    }
  }
  return grid;
}

/** The strength of the grid that is nearest. */
export function nearestStrength({ stability, difficulty }: Strength): number {
  const row = clamp(Math.round((Math.log(stability) - LEAST_LOG) / LOG_STEP), STABILITIES - 1);
  const column = clamp(Math.round((difficulty - 1) / DIFFICULTY_STEP), DIFFICULTIES - 1);
  return row * DIFFICULTIES + column;
}

function strengthAt(at: number): Strength {
  return {
    stability: Math.exp(LEAST_LOG + Math.floor(at / DIFFICULTIES) * LOG_STEP),
    difficulty: 1 + (at % DIFFICULTIES) * DIFFICULTY_STEP,
  };
}

function spread(
  { stability, difficulty }: Strength,
  at: Uint16Array,
  share: Float64Array,
  from: number,
): void {
  const row = clamp((Math.log(stability) - LEAST_LOG) / LOG_STEP, STABILITIES - 1.001);
  const column = clamp((difficulty - 1) / DIFFICULTY_STEP, DIFFICULTIES - 1.001);
  const low = Math.floor(row) * DIFFICULTIES + Math.floor(column);
  const right = row % 1;
  const harder = column % 1;
  at.set([low, low + 1, low + DIFFICULTIES, low + DIFFICULTIES + 1], from);
  share.set([(1 - right) * (1 - harder), (1 - right) * harder, right * (1 - harder), right * harder], from);
}

function clamp(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}
