/**
 * The model behind the readiness figure, a hierarchical item-response model with a guessing floor. All of it is ours; no
 * exam publishes such a model. Logits throughout.
 *
 * Someone of ability θ in a domain knows the answer to an item of label ℓ (1 to 5) with probability
 * σ(a · (θ − s · (ℓ − 3))). The labels are the authors' rough guesses: s, what one label is worth, is estimated, and `a`
 * flattens the curve by the spread of the true difficulties within a label. Of what is not known that way, study has
 * taught a part: t × k, where k is the share of the domain's questions that were studied and are still remembered, and t,
 * how far that carries over to other questions, is estimated. What is still not known is guessed.
 */
export const PRIORS = {
  /** Ability over all domains: about 70 % right on the middle label with four options; wide. */
  ability: { mean: 0.5, sd: 0.9 },
  /** How far domains of one learner lie from their mean. */
  domainSd: 0.45,
  /** s. */
  spacing: { mean: 0.45, sd: 0.2 },
  /**
   * logit of t: 0.25, in two thirds of the cases from 0.13 to 0.43. Practice tests raise the results on other questions of
   * the same matter by about 0.4 standard deviations, a third of what is not known; and an exam asks more than the bank.
   */
  transfer: { mean: -1.1, sd: 0.8 },
} as const;

/** Spread of true difficulties within one label: with it a label's whole step is soon drowned, as rough labels are. */
const LABEL_SD = 0.8;
/** The logistic curve averaged over a normal spread (MacKay's approximation of the integral). */
const FLATTENED = 1 / Math.sqrt(1 + (Math.PI / 8) * LABEL_SD ** 2);

/** What the model sees of an item, and of the learner's knowledge at that time. */
export type ItemView = {
  /** Index of the domain. */
  domain: number;
  /** The authors' label, 1 to 5. */
  difficulty: number;
  /** Probability to be right without knowing anything, below 1. */
  guess: number;
  /** k: share of the domain's questions that were studied and are remembered, 0 to 1. */
  known: number;
};

/** Abilities of the domains, then s, then the logit of t. */
export type Parameters = ArrayLike<number>;

export type Chance = {
  /** Probability of a right answer. */
  right: number;
  /** Its derivatives by the ability of the domain, by s and by the logit of t. */
  byAbility: number;
  bySpacing: number;
  byTransfer: number;
};

/** The probability of a right answer and how it moves with the parameters. */
export function chanceOf({ domain, difficulty, guess, known }: ItemView, parameters: Parameters): Chance {
  const count = parameters.length - 2;
  const steps = difficulty - 3;
  const own = sigmoid(FLATTENED * ((parameters[domain] ?? 0) - (parameters[count] ?? 0) * steps));
  const transfer = sigmoid(parameters[count + 1] ?? 0);
  const untaught = 1 - transfer * known;
  const unknown = (1 - own) * untaught;
  const byAbility = (1 - guess) * untaught * FLATTENED * own * (1 - own);
  return {
    right: 1 - (1 - guess) * unknown,
    byAbility,
    bySpacing: -steps * byAbility,
    byTransfer: (1 - guess) * (1 - own) * known * transfer * (1 - transfer),
  };
}

/** The parameters that are expected before the first answer. */
export function priorMean(domains: number): Float64Array {
  return Float64Array.from([
    ...Array.from({ length: domains }, () => PRIORS.ability.mean),
    PRIORS.spacing.mean,
    PRIORS.transfer.mean,
  ]);
}

/** Inverse of the prior covariance. The mean ability, shared by all domains, is integrated out. */
export function priorPrecision(domains: number): Float64Array[] {
  const own = 1 / PRIORS.domainSd ** 2;
  const shared = own / (domains + PRIORS.domainSd ** 2 / PRIORS.ability.sd ** 2);
  const rows = Array.from({ length: domains + 2 }, () => new Float64Array(domains + 2));
  for (let at = 0; at < domains; at += 1)
    for (let to = 0; to < domains; to += 1) set(rows, at, to, (at === to ? own : 0) - shared);
  set(rows, domains, domains, 1 / PRIORS.spacing.sd ** 2);
  set(rows, domains + 1, domains + 1, 1 / PRIORS.transfer.sd ** 2);
  return rows;
}

function set(rows: readonly Float64Array[], at: number, to: number, value: number): void {
  const row = rows[at];
  if (row) row[to] = value;
}

function sigmoid(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}
