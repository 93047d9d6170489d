/** Shares of a code's points, and points of a whole sheet; docs/scenario-scoring.md says the same in words. */
export const SCORING = {
  /** An accepted alternate of partial credit. */
  partialAlternate: 0.5,
  /** The most that a code of the right category (table) earns; how much of it, the agreeing characters decide. */
  category: 0.5,
  /** Lost by the first code of the sheet when it stands lower. */
  place: 0.5,
  /** Lost by a wrong or missing POA indicator, a broken order, wrong modifiers, wrong units: each. */
  detail: 0.25,
  /** Points taken off for a code that does not belong on the sheet, and for one that the scenario names as a trap. */
  extra: 0.5,
  trap: 1,
} as const;

/** The rules of scoring as they are shown beside a result. */
export const SCORING_RULES: readonly string[] = [
  'Every expected code is worth its points: 1 for a detail, up to 5 for what decides the case. Your share is your points of all points.',
  'The code itself, or an alternate that is as right, earns all of them. An alternate of partial credit earns half.',
  'A wrong code of the right category (ICD-10-CM) or table (ICD-10-PCS) earns up to half: the more characters agree after it, the more. Each code you enter counts for one expected code at most, in the way that gives you most.',
  'A principal or first-listed diagnosis, or principal procedure, that does not stand first loses half of its points. Where two diagnoses may equally come first, neither does.',
  'A wrong or missing POA indicator costs a quarter of the points of its code. Codes that are exempt from POA reporting need none and lose nothing.',
  'Where a guideline or an instructional note puts one code above another, the wrong order costs a quarter of the points of the upper one. Otherwise the order of secondary codes does not matter.',
  'Wrong modifiers cost a quarter of the points of their line, and so do wrong units.',
  'A code that does not belong on the sheet, or stands there twice, takes off half a point; a trap takes off a whole point. Optional codes take off nothing and add nothing. The sheet never goes below 0.',
  'CPT lines are not scored while the CPT bank is off.',
];
