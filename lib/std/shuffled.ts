import type { Random } from './random';

/** A new array with the same elements in random order (Fisher-Yates). */
export function shuffled<T>(list: readonly T[], random: Random): T[] {
  const result = [...list];
  for (let last = result.length - 1; last > 0; last -= 1) {
    const at = Math.floor(random() * (last + 1));
    [result[last], result[at]] = [result[at] as T, result[last] as T];
  }
  return result;
}
