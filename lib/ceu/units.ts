/**
 * How minutes become CEUs: every full step counts, and a rest of at least `partFrom` minutes counts as one more step.
 */
export type UnitRule = {
  /** Minutes of one CEU. */
  minutesPerUnit: number;
  /** Minutes of the smallest part that counts. */
  step: number;
  /** Minutes from which a part of a step counts as a whole one. */
  partFrom: number;
};

/** The CEUs of an activity that took so many minutes. Never negative; 0 for what is no number. */
export function unitsOfMinutes(minutes: number, rule: UnitRule): number {
  if (!(minutes > 0)) return 0;
  const whole = Math.floor(minutes / rule.step);
  const rest = minutes - whole * rule.step;
  const steps = whole + (rest >= rule.partFrom ? 1 : 0);
  return (steps * rule.step) / rule.minutesPerUnit;
}

/** The same rule in quarters of a CEU: each full quarter counts, no part of one does. */
export function inQuarters({ minutesPerUnit }: UnitRule): UnitRule {
  const quarter = minutesPerUnit / 4;
  return { minutesPerUnit, step: quarter, partFrom: quarter };
}
