/** A kind of learners and of items. Everything here is hidden from the estimator, which sees labels, answers and cards. */
export type World = {
  name: string;
  /** Mean and spread of the learners' ability, and how far their domains lie apart; normal deviates of a probit curve. */
  ability: { mean: number; sd: number; domainSd: number };
  /** Spread of the authors' labels around the true difficulty, in labels. */
  labelNoise: number;
  /** How much harder the exam is than the bank on average, and how exams differ. */
  exam: { shift: number; sd: number };
  /** Days without any answer between the last one and the exam, from and to. */
  pause: readonly [number, number];
  /** New items a day, from and to. */
  newPerDay: readonly [number, number];
};

const MIXED: World = {
  name: 'mixed',
  ability: { mean: 0.35, sd: 0.55, domainSd: 0.3 },
  labelNoise: 0.9,
  exam: { shift: 0, sd: 0.12 },
  pause: [1, 14],
  newPerDay: [5, 25],
};

/** The first is the one that the targets are for; each of the others changes one thing. */
export const WORLDS: readonly World[] = [
  MIXED,
  { ...MIXED, name: 'weak learners', ability: { ...MIXED.ability, mean: 0 } },
  { ...MIXED, name: 'strong learners', ability: { ...MIXED.ability, mean: 0.7 } },
  { ...MIXED, name: 'uneven domains', ability: { ...MIXED.ability, domainSd: 0.7 } },
  { ...MIXED, name: 'labels say nothing', labelNoise: 6 },
  { ...MIXED, name: 'exam harder than the bank', exam: { shift: 0.2, sd: 0.2 } },
  { ...MIXED, name: 'answers three months old', pause: [80, 100] },
  { ...MIXED, name: 'two new items a day', newPerDay: [2, 2] },
];
