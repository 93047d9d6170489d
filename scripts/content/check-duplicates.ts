import { splitWords } from '@/lib/terms/split-words';
import type { LoadedItem } from './load-content';
import type { Problem } from './problem';

/** Stems that share more than this part of their different words count as the same question. */
const MOST_ALIKE = 0.8;

/** Item ids used twice over all banks, and stems that are nearly the same (Jaccard index of their words over 0.8). */
export function checkDuplicates(items: readonly LoadedItem[]): Problem[] {
  const problems: Problem[] = [];
  const tokens = items.map(
    ({ item }) => new Set(splitWords(item.stem.toLowerCase()).map(({ text }) => text)),
  );
  for (const [at, { file, item }] of items.entries()) {
    for (const [before, other] of items.slice(0, at).entries()) {
      const refuse = (path: string, message: string) => problems.push({ file, id: item.id, path, message });
      if (other.item.id === item.id) refuse('id', `The id is taken by an item in ${other.file}.`);
      const alike = jaccard(tokens[at] ?? new Set(), tokens[before] ?? new Set());
      if (alike > MOST_ALIKE) {
        refuse(
          'stem',
          `Nearly the stem of ${other.item.id} in ${other.file} (${Math.round(alike * 100)} % of the words).`,
        );
      }
    }
  }
  return problems;
}

/** Shared elements over all different elements of two sets, 0 to 1; 0 for two empty sets. */
export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const each of a) if (b.has(each)) shared += 1;
  const all = a.size + b.size - shared;
  return all === 0 ? 0 : shared / all;
}
