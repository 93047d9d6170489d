import { normalDraw } from '@/lib/std/normal-draw';
import type { Random } from '@/lib/std/random';

/** A draw from a normal distribution. */
export function normal(random: Random, mean = 0, deviation = 1): number {
  return mean + deviation * normalDraw(random);
}
