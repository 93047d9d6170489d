import { requirementCeus, type CeuRuleSet } from './rule-set';
import { whereWords } from './rule-set-words';

/** A line of the comparison: what it is about, and what each rule set says of it (`not asked for` where it is silent). */
export type ComparedRule = { what: string; of: Record<string, string>; isDifferent: boolean };

const SILENT = 'not asked for';

/** Rule sets side by side: CEUs in all, the length of a cycle, and every requirement that at least one of them has. */
export function compareRuleSets(ruleSets: readonly CeuRuleSet[]): ComparedRule[] {
  const rows = new Map<string, Record<string, string>>();
  const note = (what: string, id: string, words: string) =>
    rows.set(what, { ...rows.get(what), [id]: words });
  for (const { id, total, cycleYears } of ruleSets) {
    note('CEUs in all', id, String(total.value));
    note('Length of a cycle', id, `${cycleYears.value} ${cycleYears.value === 1 ? 'year' : 'years'}`);
  }
  for (const { id, total, requirements } of ruleSets) {
    for (const each of requirements.filter((requirement) => requirement.id !== 'total')) {
      const bound = each.kind === 'maximum' ? 'at most' : 'at least';
      const share = each.kind === 'share' ? ` (${each.value.value} %)` : '';
      note(whereWords(each), id, `${bound} ${requirementCeus(each, total.value)}${share}`);
    }
  }
  return [...rows].map(([what, said]) => {
    const of = Object.fromEntries(ruleSets.map(({ id }) => [id, said[id] ?? SILENT]));
    return { what, of, isDifferent: new Set(Object.values(of)).size > 1 };
  });
}
