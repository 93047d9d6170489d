import { largestRemainder } from '@/lib/std/largest-remainder';

/** Minutes for one domain. */
export type DomainMinutes = { id: string; minutes: number };

/** On average at least so long: below it a change of subject costs more than it gives. Ours. */
const AVERAGE_BLOCK = 10;
/** No part is shorter, but on a day that is. Ours. */
export const LEAST_BLOCK = 5;

/**
 * Gives the minutes of each day to few domains: to those that are furthest behind their share of all minutes so far.
 * What a short day cannot give to a domain stands to its credit and comes on one of the next days, so that the shares
 * hold over the days although no day has them all.
 * @param dayMinutes whole minutes of each day, in order
 * @param shares of the minutes; they sum to 1
 * @returns for each day its domains, the longest part first; the parts sum to the minutes of the day
 */
export function dayBlocks(
  dayMinutes: readonly number[],
  shares: readonly { id: string; share: number }[],
): DomainMinutes[][] {
  const credit = shares.map(() => 0);
  return dayMinutes.map((minutes) => {
    if (minutes === 0) return [];
    for (const [at, { share }] of shares.entries()) credit[at] = (credit[at] ?? 0) + share * minutes;
    const blocks = partsOf(minutes, credit);
    for (const { at, part } of blocks) credit[at] = (credit[at] ?? 0) - part;
    return blocks
      .toSorted((a, b) => b.part - a.part || a.at - b.at)
      .map(({ at, part }) => ({ id: shares[at]?.id ?? '', minutes: part }));
  });
}

/** The parts of one day, by the credit of the domains: the most that may be, and fewer while one would be too short. */
function partsOf(minutes: number, credit: readonly number[]): { at: number; part: number }[] {
  const order = credit.map((_, at) => at).toSorted((a, b) => (credit[b] ?? 0) - (credit[a] ?? 0) || a - b);
  for (let count = Math.min(order.length, Math.floor(minutes / AVERAGE_BLOCK)); count > 1; count -= 1) {
    const chosen = order.slice(0, count);
    const parts = largestRemainder(
      minutes,
      chosen.map((at) => Math.max(0, credit[at] ?? 0)),
    );
    if (Math.min(...parts) >= LEAST_BLOCK)
      return chosen.map((at, index) => ({ at, part: parts[index] ?? 0 }));
  }
  return order.slice(0, 1).map((at) => ({ at, part: minutes }));
}
