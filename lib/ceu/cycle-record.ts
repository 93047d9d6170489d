import type { EditedFacts } from '@/lib/exam/edited-fact';
import type { CalendarDay } from '@/lib/std/calendar-day';
import type { CeuActivity } from './activity';
import { cycleDays, type CeuCycle, type CycleDays } from './cycle';
import type { OwnRuleSet } from './own-rule-set';
import type { CycleRecord } from './progress';
import { ceuRuleSet, ceuRuleSets, type CeuRuleSet, type RuleSetContext } from './rule-set';

/** What the user chose that rule sets depend on: settings, their own rule sets, their own values of facts. */
export type CeuChoices = {
  ruleSet: string;
  credential: string;
  hasQuarterCeus: boolean;
  own: readonly OwnRuleSet[];
  edits: EditedFacts;
};

/** The rule set that a cycle follows: its own one, or the one of the settings. */
export function ruleSetOf(cycle: CeuCycle, choices: CeuChoices): CeuRuleSet {
  return ceuRuleSet(cycle.ruleSetId ?? choices.ruleSet, contextOf(cycle, choices));
}

/** All rule sets as they would apply to a cycle, to choose from. */
export function ruleSetsFor(
  cycle: Pick<CeuCycle, 'startsOn' | 'credentials'>,
  choices: Omit<CeuChoices, 'ruleSet'>,
): CeuRuleSet[] {
  return ceuRuleSets(contextOf(cycle, choices));
}

/** Ids of the credentials held in a cycle: its own, or the one of the settings. */
export function credentialsOf(
  { credentials }: Pick<CeuCycle, 'credentials'>,
  { credential }: Pick<CeuChoices, 'credential'>,
): readonly string[] {
  return credentials && credentials.length > 0 ? credentials : [credential];
}

/** First and last day of a cycle by the rule set that it follows. */
function daysOf(cycle: CeuCycle, choices: CeuChoices): CycleDays {
  return cycleDays(cycle, ruleSetOf(cycle, choices).cycleYears.value);
}

/** A cycle of the log with its rule set, ready for `ceuProgress`. */
export function cycleRecord(
  cycle: CeuCycle,
  log: { cycles: readonly CeuCycle[]; activities: readonly CeuActivity[] },
  choices: CeuChoices,
): CycleRecord {
  return {
    ruleSet: ruleSetOf(cycle, choices),
    days: daysOf(cycle, choices),
    activities: log.activities,
    earlier: log.cycles.filter((each) => each.startsOn < cycle.startsOn).map((each) => daysOf(each, choices)),
  };
}

/** The cycle that `today` belongs to: the latest that has begun, or the first one. */
export function currentCycle(cycles: readonly [CeuCycle, ...CeuCycle[]], today: CalendarDay): CeuCycle {
  const begun = cycles.filter(({ startsOn }) => startsOn <= today);
  return begun.toSorted((a, b) => (a.startsOn < b.startsOn ? -1 : 1)).at(-1) ?? cycles[0];
}

function contextOf(
  cycle: Pick<CeuCycle, 'startsOn' | 'credentials'>,
  choices: Omit<CeuChoices, 'ruleSet'>,
): RuleSetContext {
  return {
    startsOn: cycle.startsOn,
    credentials: credentialsOf(cycle, choices),
    hasQuarters: choices.hasQuarterCeus,
    edits: choices.edits,
    own: choices.own,
  };
}
