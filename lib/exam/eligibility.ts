import type { Background } from './background';
import type { Fact } from './fact';
import type { Pathway, PathwayStep } from './pathway';

/** What is missing for one step: in words, and roughly how many months it takes. */
export type Missing = { text: string; months: number };
export type PathwayResult = { pathway: Pathway; isMet: boolean; missing: Missing[]; months: number };

const OURS = {
  source: 'Our estimate: courses and schools differ',
  checkedOn: '2026-11-29',
  confidence: 'C',
} as const;

/** Roughly how long it takes to get what is not there yet, in months. */
const MONTHS_TO_GET = {
  diploma: { value: 12, ...OURS },
  'him-degree': { value: 24, ...OURS },
  bachelor: { value: 48, ...OURS },
  programme: { value: 9, ...OURS },
  coursework: { value: 9, ...OURS },
  'higher-credential': { value: 24, ...OURS },
  cca: { value: 4, ...OURS },
  'other-credential': { value: 6, ...OURS },
} as const satisfies Record<string, Fact<number>>;

const WORDS = {
  diploma: 'a high-school diploma or its equal',
  'him-degree': 'an associate degree or higher in health information management or a related field',
  bachelor: 'a bachelor’s degree',
  programme: 'a finished coding program',
  coursework: 'the listed coursework',
  'higher-credential': 'the CCS-P, RHIT or RHIA',
} as const;

/**
 * How far a background goes towards a pathway. What is missing is taken one after the other, so `months` is rather too
 * many than too few: work counts only once a credential is held, and schooling may run beside work.
 */
export function checkPathway(pathway: Pathway, background: Background): PathwayResult {
  const missing = pathway.steps.flatMap((step) => missingFor(step, background));
  return {
    pathway,
    isMet: missing.length === 0,
    missing,
    months: missing.reduce((sum, { months }) => sum + months, 0),
  };
}

function missingFor(step: PathwayStep, background: Background): Missing[] {
  switch (step.kind) {
    case 'coding-years':
      return missingYears('of coding work', step.years, background.codingYears);
    case 'cca-years':
      return missingCredential('the CCA', 'cca', step.years, background.ccaYears);
    case 'other-credential-years':
      return missingCredential(
        'a coding credential of another body',
        'other-credential',
        step.years,
        background.otherCredentialYears,
      );
    default:
      return hasStep(step.kind, background)
        ? []
        : [{ text: WORDS[step.kind], months: MONTHS_TO_GET[step.kind].value }];
  }
}

function missingCredential(
  name: string,
  kind: 'cca' | 'other-credential',
  years: number,
  held: number | undefined,
): Missing[] {
  const first = held === undefined ? [{ text: name, months: MONTHS_TO_GET[kind].value }] : [];
  return [...first, ...missingYears('of coding work with it', years, held ?? 0)];
}

function missingYears(what: string, needed: number, there: number): Missing[] {
  const months = Math.round((needed - there) * 12);
  return months <= 0 ? [] : [{ text: `${monthsInWords(months)} ${what}`, months }];
}

function hasStep(
  kind: Exclude<PathwayStep['kind'], 'coding-years' | 'cca-years' | 'other-credential-years'>,
  { degree, hasDiploma, hasProgramme, hasCoursework, hasHigherCredential }: Background,
): boolean {
  switch (kind) {
    case 'diploma':
      // Nobody gets a degree without one.
      return hasDiploma || degree !== 'none';
    case 'him-degree':
      return degree === 'associate-him' || degree === 'bachelor-him';
    case 'bachelor':
      return degree === 'bachelor-him' || degree === 'bachelor-other';
    case 'programme':
      return hasProgramme;
    case 'coursework':
      return hasCoursework;
    case 'higher-credential':
      return hasHigherCredential;
  }
}

/** A number of months as people say it: `7 months`, `1 year`, `2½ years`. From a year on rounded to half years. */
export function monthsInWords(months: number): string {
  if (months < 12) return months === 1 ? '1 month' : `${months} months`;
  const halves = Math.round(months / 6);
  const whole = Math.floor(halves / 2);
  const text = halves % 2 === 0 ? `${whole}` : `${whole}½`;
  return text === '1' ? '1 year' : `${text} years`;
}
