import { storage } from 'wxt/utils/storage';
import { parseOwnRuleSets, type OwnRuleSet } from '@/lib/ceu/own-rule-set';
import { oneAtATime } from './one-at-a-time';

const stored = storage.defineItem<unknown>('local:ceuRuleSets');

/** The rule sets of the user's own, in the order in which they were made. */
export async function readOwnRuleSets(): Promise<OwnRuleSet[]> {
  return parseOwnRuleSets(await stored.getValue());
}

/** Adds a rule set, or puts it in the place of the one with its id. */
export async function saveOwnRuleSet(ruleSet: OwnRuleSet): Promise<void> {
  await change((all) =>
    all.some(({ id }) => id === ruleSet.id)
      ? all.map((each) => (each.id === ruleSet.id ? ruleSet : each))
      : [...all, ruleSet],
  );
}

/** Deletes a rule set; `saveOwnRuleSet` undoes it. Cycles that follow it fall back to the guide's. */
export async function deleteOwnRuleSet(id: string): Promise<void> {
  await change((all) => all.filter((each) => each.id !== id));
}

/** Calls back with the rule sets at every change. Returns the way to stop. */
export function watchOwnRuleSets(onChange: (ruleSets: OwnRuleSet[]) => void): () => void {
  return stored.watch((value) => onChange(parseOwnRuleSets(value)));
}

async function change(to: (all: OwnRuleSet[]) => OwnRuleSet[]): Promise<void> {
  await oneAtATime('ceuRuleSets', async () => stored.setValue(to(await readOwnRuleSets())));
}
