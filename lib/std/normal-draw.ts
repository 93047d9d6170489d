import type { Random } from './random';

/** A draw from the standard normal distribution (Box and Muller); takes two numbers of `random`. */
export function normalDraw(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
