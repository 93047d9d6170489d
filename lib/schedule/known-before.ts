import type { PlannableItem } from './day-plan';
import type { Grade } from './grade';

/** A guess among four options is right this often. */
const GUESS = 0.25;
/** Before any answer: a third is known, in log odds, and how sure that is (standard deviations). */
const GENERAL = { mean: -0.7, deviation: 1 };
const DOMAIN_DEVIATION = 0.6;
/** Log odds by which each step of the authors' rough 1 to 5 makes an item harder. */
const BY_DIFFICULTY = 0.65;
const MIDDLE_DIFFICULTY = 3;
/** How right answers are graded: the share of those that were known, and of those that were guessed. */
const GRADED: Record<Exclude<Grade, 'again'>, { knowing: number; guessing: number }> = {
  hard: { knowing: 0.2, guessing: 0.65 },
  good: { knowing: 0.65, guessing: 0.33 },
  easy: { knowing: 0.15, guessing: 0.02 },
};

type FirstAnswer = { difficulty: number; isRight: boolean };

/**
 * How likely an item was known before it was studied, by the first answers in its domain and the rated difficulty: log
 * odds of items of middle difficulty by domain; a domain without answers is taken to be like the others.
 */
export function domainLogOdds(pool: readonly PlannableItem[]): (domain: string) => number {
  const all: FirstAnswer[] = [];
  const byDomain = new Map<string, FirstAnswer[]>();
  for (const { domain, difficulty, firstGrade } of pool) {
    if (firstGrade === undefined) continue;
    const answer = { difficulty, isRight: firstGrade !== 'again' };
    all.push(answer);
    const list = byDomain.get(domain);
    if (list) list.push(answer);
    else byDomain.set(domain, [answer]);
  }
  const general = fit(all, GENERAL.mean, GENERAL.deviation);
  const fitted = new Map(
    [...byDomain].map(([domain, answers]) => [domain, fit(answers, general, DOMAIN_DEVIATION)]),
  );
  return (domain) => fitted.get(domain) ?? general;
}

/** The probability (0 to 1) that log odds stand for, harder or easier by the rated difficulty. */
export function knownShare(logOdds: number, difficulty: number): number {
  return logistic(logOdds - BY_DIFFICULTY * (difficulty - MIDDLE_DIFFICULTY));
}

/**
 * The probability that an item was known when its first answer had this grade.
 * @param known the probability before that answer
 */
export function knownIfGraded(known: number, grade: Grade): number {
  if (grade === 'again') return 0;
  const { knowing, guessing } = GRADED[grade];
  const byKnowing = known * knowing;
  return byKnowing / (byKnowing + (1 - known) * GUESS * guessing);
}

/** The most likely log odds under a normal prior (Fisher scoring); a right answer may have been a guess. */
function fit(answers: readonly FirstAnswer[], mean: number, deviation: number): number {
  let at = mean;
  for (let round = 0; round < 6; round += 1) {
    let slope = (mean - at) / deviation ** 2;
    let information = 1 / deviation ** 2;
    for (const { difficulty, isRight } of answers) {
      const known = knownShare(at, difficulty);
      const right = GUESS + (1 - GUESS) * known;
      const change = (1 - GUESS) * known * (1 - known);
      slope += (change * ((isRight ? 1 : 0) - right)) / (right * (1 - right));
      information += change ** 2 / (right * (1 - right));
    }
    at += Math.min(1, Math.max(-1, slope / information));
  }
  return at;
}

function logistic(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
