import { addDays, addYears, daysBetween, type CalendarDay } from '@/lib/std/calendar-day';

/** A payment for a cycle: the renewal fee, an extension. `amount` in US dollars. */
export type CycleFee = { on: string; amount: number; what: string };

/** A recertification cycle: starts on the day the exam was passed, or on the day after the last one's end. */
export type CeuCycle = {
  id: string;
  startsOn: CalendarDay;
  /** The last day as AHIMA's CEU Center shows it, where it is not the one worked out. */
  lastOn?: CalendarDay;
  /** The last day of an extension that AHIMA granted. */
  extendedTo?: CalendarDay;
  /** The rule set of this cycle; the one of the settings while there is none. */
  ruleSetId?: string;
  /** Ids of the credentials held (`HELD_CREDENTIALS`); the one of the settings while there are none. */
  credentials?: string[];
  fees?: CycleFee[];
};

/** The days of a cycle, both included: the last day before and after an extension. */
export type CycleDays = { startsOn: CalendarDay; lastOn: CalendarDay; endsOn: CalendarDay };

export type CycleStatus = 'active' | 'inactive' | 'revoked';

/** The last day of a cycle: the day before its first day `years` later (29 Feb 2028 gives 28 Feb 2030). */
export function cycleLastDay(startsOn: CalendarDay, years: number): CalendarDay {
  return addDays(addYears(startsOn, years), -1);
}

/**
 * First and last day of a cycle. The last day is the one that AHIMA's CEU Center shows, if it was entered and is not
 * before the first, or the one worked out. An extension that ends earlier than the cycle changes nothing.
 * @param years length of a cycle by the rule set
 */
export function cycleDays(cycle: CeuCycle, years: number): CycleDays {
  const { startsOn, extendedTo } = cycle;
  const lastOn =
    cycle.lastOn !== undefined && cycle.lastOn >= startsOn ? cycle.lastOn : cycleLastDay(startsOn, years);
  return {
    startsOn,
    lastOn,
    endsOn: extendedTo !== undefined && extendedTo > lastOn ? extendedTo : lastOn,
  };
}

/** Days from `today` to the last day of the cycle, its extension included; negative when it is over. */
export function cycleDaysLeft(days: CycleDays, today: CalendarDay): number {
  return daysBetween(today, days.endsOn);
}

/** True when an activity's day lies in the cycle or its extension. */
export function isInCycle(on: string, days: CycleDays): boolean {
  return on >= days.startsOn && on <= days.endsOn;
}

/** Days from the end of a cycle to the first inactive one, and inactive days before the credential is revoked. */
export type StatusRule = { inactiveAfter: number; revokedAfter: number };

/**
 * When the credential becomes inactive and when it is revoked, if CEUs or fee are missing. An extension moves both. The
 * source gives no calendar days: these are our reading of it (`CEU_FACTS`), open to the user's own numbers.
 */
export function statusDates(
  days: CycleDays,
  { inactiveAfter, revokedAfter }: StatusRule,
): { inactiveFrom: CalendarDay; revokedFrom: CalendarDay } {
  const inactiveFrom = addDays(days.endsOn, inactiveAfter);
  return { inactiveFrom, revokedFrom: addDays(inactiveFrom, revokedAfter) };
}

/** What the credential is on a day if the requirements were not met by the end of the cycle. */
export function statusOn(days: CycleDays, rule: StatusRule, today: CalendarDay): CycleStatus {
  const { inactiveFrom, revokedFrom } = statusDates(days, rule);
  if (today < inactiveFrom) return 'active';
  return today < revokedFrom ? 'inactive' : 'revoked';
}

/**
 * The activities of one cycle. A day in an extension can also lie in the cycle after it: it counts for the earlier one
 * alone, so that nothing counts twice.
 * @param earlier the days of the cycles that began before this one
 */
export function activitiesOf<T extends { on: string }>(
  activities: readonly T[],
  days: CycleDays,
  earlier: readonly CycleDays[] = [],
): T[] {
  return activities.filter(
    ({ on }) => isInCycle(on, days) && !earlier.some((before) => isInCycle(on, before)),
  );
}
