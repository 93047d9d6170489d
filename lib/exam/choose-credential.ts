import type { Background } from './background';

/** What a user wants the credential for. */
export const GOALS = {
  'first-job': 'A first job in coding, soon',
  hospital: 'Inpatient or complex outpatient coding in a hospital',
  auditing: 'Auditing or second-level review',
  cdi: 'Clinical documentation integrity',
  leading: 'Leading a coding team',
  remote: 'Working from home',
} as const;

export type Goal = keyof typeof GOALS;

/** Which exam to take first, and why; the CCS follows the CCA. */
export type CredentialAdvice = { first: 'ccs' | 'cca'; reasons: string[] };

/** From so many years of coding work on the CCS is the usual first choice (the guide: two to three years). */
const EXPERIENCED_YEARS = 2;
const SENIOR_GOALS: readonly Goal[] = ['hospital', 'auditing', 'cdi', 'leading'];

/**
 * Suggests the CCS or the CCA by the guide's rule: the CCA is entry level, the CCS is for experienced coders and is
 * preferred for senior posts; many take the CCA first and the CCS two to three years later.
 */
export function adviseCredential(background: Background, goals: readonly Goal[]): CredentialAdvice {
  const years = Math.max(
    background.codingYears,
    background.ccaYears ?? 0,
    background.otherCredentialYears ?? 0,
  );
  const isExperienced = years >= EXPERIENCED_YEARS;
  const isTrained =
    background.degree.endsWith('-him') || background.hasHigherCredential || background.ccaYears !== undefined;
  const senior = SENIOR_GOALS.filter((goal) => goals.includes(goal));
  const reasons: string[] = [];
  if (isExperienced)
    reasons.push('You have two years of coding work or more, which is what the CCS is made for.');
  else if (background.ccaYears !== undefined)
    reasons.push('You hold the CCA already, so the CCS is the next step.');
  else if (isTrained)
    reasons.push('Your training covers what the CCS asks, so you do not need the CCA in between.');
  const takesCcsFirst = isExperienced || isTrained;
  if (takesCcsFirst) {
    if (senior.length > 0) reasons.push(`The CCS is preferred for ${inWords(senior)}, which you want.`);
    if (goals.includes('first-job') && !isExperienced && background.ccaYears === undefined)
      reasons.push(
        'For a first job soon the CCA is the shorter way: its exam is half as long, and it is the entry level.',
      );
    return { first: 'ccs', reasons };
  }
  reasons.push('You have less than two years of coding work, and the CCA is the entry level.');
  if (goals.includes('first-job')) reasons.push('It is the shorter way to a first job, which you want soon.');
  if (goals.includes('remote'))
    reasons.push(
      'Work from home is common, but mostly for coders with some experience: the CCS helps there later.',
    );
  reasons.push(
    senior.length > 0
      ? `For ${inWords(senior)} the CCS is preferred: many take it two to three years after the CCA.`
      : 'Many take the CCS two to three years after it.',
  );
  return { first: 'cca', reasons };
}

const GOAL_WORDS: Record<Goal, string> = {
  'first-job': 'a first job',
  hospital: 'hospital coding',
  auditing: 'auditing',
  cdi: 'clinical documentation integrity',
  leading: 'leading a team',
  remote: 'working from home',
};

function inWords(goals: readonly Goal[]): string {
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(goals.map((goal) => GOAL_WORDS[goal]));
}
