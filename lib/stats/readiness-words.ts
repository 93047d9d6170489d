import type { Range } from './range-of';

/** Steps of a chance that is shown: finer ones would claim more than is known. */
const STEP = 0.05;

/**
 * A chance in words. The words and their bounds are those of the likelihood scale of the Intergovernmental Panel on Climate
 * Change (guidance note on uncertainties, 2010), without its two outermost steps.
 * @param chance 0 to 1
 */
export function chanceWords(chance: number): string {
  if (chance < 0.1) return 'Very unlikely';
  if (chance < 0.33) return 'Unlikely';
  if (chance <= 0.66) return 'About as likely as not';
  return chance < 0.9 ? 'Likely' : 'Very likely';
}

/** A chance (0 to 1) to the nearest 5 %; never “0 %” or “100 %”. */
export function chanceFigure(chance: number): string {
  if (chance < STEP) return 'under 5 %';
  if (chance > 1 - STEP) return 'over 95 %';
  return `${steps(chance)} %`;
}

/** The range of a chance: `between 55 % and 80 %`, or `from 60 % to over 95 %` where an end is beyond 5 or 95 %. */
export function chanceRange({ low, high }: Pick<Range, 'low' | 'high'>): string {
  const [from, to] = [chanceFigure(low), chanceFigure(high)];
  if (from === to) return low < STEP || low > 1 - STEP ? from : `close to ${from}`;
  return low < STEP || high > 1 - STEP ? `from ${from} to ${to}` : `between ${from} and ${to}`;
}

function steps(chance: number): number {
  return Math.round(Math.round(chance / STEP) * STEP * 100);
}
