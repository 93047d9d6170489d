import { normaliseCode } from '@/lib/codes/normalise-code';
import { titleWords } from '@/lib/codes/pack/title-words';
import type { LoadedSynonym } from './load-content';
import type { OfficialFiles } from './official-files';
import type { OrderFile } from './order-file';
import { reporter, type Problem } from './problem';

/**
 * The synonym table: no entry twice, no phrase twice within an entry, every code valid in the official file and every
 * word of `means` in its titles, where that file is there (ICD-10-CM, ICD-10-PCS).
 */
export function checkSynonyms(synonyms: readonly LoadedSynonym[], official: OfficialFiles): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<string>();
  const words = new Map<OrderFile, Set<string>>();
  for (const { file, at, synonym } of synonyms) {
    const { say, means, codes = [], system = 'icd10cm' } = synonym;
    const report = reporter(problems, file, say[0] ?? `#${at + 1}`);
    const key = JSON.stringify([say, means, system]);
    if (seen.has(key)) report(String(at), 'This entry is there twice.');
    seen.add(key);
    if (new Set(say).size < say.length) report(`${at}.say`, 'A phrase is there twice.');
    const order = system === 'hcpcs' ? undefined : official[system];
    if (!order) continue;
    for (const code of codes) {
      if (order.get(normaliseCode(code))?.billable !== true)
        report(`${at}.codes`, `${code} is not a valid code.`);
    }
    const known = words.get(order) ?? new Set([...order.values()].flatMap((row) => titleWords(row.title)));
    words.set(order, known);
    for (const word of means.flatMap(titleWords)) {
      if (!known.has(word)) report(`${at}.means`, `“${word}” is in no title of ${system}.`);
    }
  }
  return problems;
}
