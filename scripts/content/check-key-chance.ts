import type { Item } from '@/lib/bank/item';
import { chiSquare, chiSquareTail } from './chi-square-tail';
import type { LoadedItem } from './load-content';
import type { Problem } from './problem';

/** A bank is refused when chance alone would give such keys less often than this. */
const LEAST_CHANCE = 0.01;

/**
 * Per bank, whether the keys give themselves away: the key is the longest option too often (single-response items;
 * ties count in parts), or fixed-order keys prefer a position. Chi-square against chance, p < 0.01.
 */
export function checkKeyChance(items: readonly LoadedItem[]): Problem[] {
  const problems: Problem[] = [];
  for (const bank of new Set(items.map((each) => each.bank))) {
    const singles = items
      .filter((each) => each.bank === bank && each.item.type === 'single')
      .map(({ item }) => item);
    const refuse = (message: string) =>
      problems.push({ file: `banks/${bank}`, id: '-', path: 'key', message });
    const { share, chance, p } = longestKeyShare(singles);
    if (share > chance && p < LEAST_CHANCE) {
      refuse(
        `The key is the longest option in ${percent(share)} of the items, by chance ${percent(chance)} (p ${p.toFixed(4)}).`,
      );
    }
    const positions = keyPositions(singles);
    if (positions.p < LEAST_CHANCE) {
      refuse(
        `Keys of fixed-order items stand at a, b, c, d: ${positions.counts.join(', ')} (p ${positions.p.toFixed(4)}).`,
      );
    }
  }
  return problems;
}

/** How often the key is the longest option, how often it would be by chance (0 to 1), and the p value of the two. */
export function longestKeyShare(items: readonly Item[]): { share: number; chance: number; p: number } {
  let longest = 0;
  let expected = 0;
  for (const { options, key } of items) {
    const most = Math.max(...options.map(({ text }) => text.length));
    const tied = options.filter(({ text }) => text.length === most);
    if (tied.some(({ id }) => id === key[0])) longest += 1 / tied.length;
    expected += 1 / options.length;
  }
  const count = items.length;
  if (count === 0) return { share: 0, chance: 0, p: 1 };
  const statistic = chiSquare([longest, count - longest], [expected, count - expected]);
  return { share: longest / count, chance: expected / count, p: chiSquareTail(statistic, 1) };
}

/** Where the keys of fixed-order items stand (first to fourth option), and the p value against even positions. */
export function keyPositions(items: readonly Item[]): { counts: number[]; p: number } {
  const counts = [0, 0, 0, 0];
  const fixed = items.filter(({ fixedOrder }) => fixedOrder);
  for (const { options, key } of fixed) {
    const at = options.findIndex(({ id }) => id === key[0]);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const even = fixed.length / counts.length;
  return {
    counts,
    p:
      fixed.length === 0
        ? 1
        : chiSquareTail(
            chiSquare(
              counts,
              counts.map(() => even),
            ),
            counts.length - 1,
          ),
  };
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}
