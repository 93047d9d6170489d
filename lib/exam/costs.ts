import type { Fact } from './fact';

/** US dollars of one thing that costs money on the way to the credential and afterwards. */
export type CostId =
  | 'exam-member'
  | 'exam-non-member'
  | 'membership-year'
  | 'books'
  | 'course'
  | 'renewal-member'
  | 'renewal-non-member'
  | 'renewal-further';

export type CostFact = Fact<number> & { title: string };

const GUIDE = 'Certified Coding Specialist Certification Guide, 2026';
const CHECKED_ON = '2026-11-22';
const OURS = 'Our guess: enter what you pay';

export const COST_FACTS: Record<CostId, CostFact> = {
  'exam-member': {
    title: 'Exam, for members',
    value: 299,
    source: `${GUIDE}; published fees agree`,
    checkedOn: CHECKED_ON,
    confidence: 'G',
  },
  'exam-non-member': {
    title: 'Exam, for others',
    value: 399,
    source: `${GUIDE}; published fees agree`,
    checkedOn: CHECKED_ON,
    confidence: 'G',
  },
  'membership-year': {
    title: 'Membership, a year',
    value: 135,
    source: GUIDE,
    checkedOn: CHECKED_ON,
    confidence: 'G',
  },
  books: {
    title: 'Code books of one edition',
    value: 300,
    source: OURS,
    checkedOn: '2026-11-29',
    confidence: 'C',
  },
  course: { title: 'Course', value: 0, source: OURS, checkedOn: '2026-11-29', confidence: 'C' },
  'renewal-member': {
    title: 'Renewal, for members',
    value: 218,
    source:
      'AHIMA: members pay less than others, how much is not in our sources. Enter what your invoice says',
    checkedOn: '2026-11-29',
    confidence: 'M',
  },
  'renewal-non-member': {
    title: 'Renewal, for others',
    value: 218,
    source: 'AHIMA, recertification fees',
    checkedOn: CHECKED_ON,
    confidence: 'A',
  },
  'renewal-further': {
    title: 'Renewal, each further credential',
    value: 50,
    source: 'AHIMA, recertification fees',
    checkedOn: CHECKED_ON,
    confidence: 'A',
  },
};

export const COST_IDS = Object.keys(COST_FACTS) as CostId[];

/** What a user wants counted. Counts are whole numbers. */
export type CostChoices = {
  /** Exams sat: one, and one more for every retake. */
  sittings: number;
  /** Years of membership up to the exam. */
  yearsBefore: number;
  /** Renewals counted; each closes a cycle of two years. */
  renewals: number;
  /** Credentials held beside the first one. */
  furtherCredentials: number;
  hasBooks: boolean;
  hasCourse: boolean;
};

export const DEFAULT_COST_CHOICES: CostChoices = {
  sittings: 1,
  yearsBefore: 1,
  renewals: 1,
  furtherCredentials: 0,
  hasBooks: true,
  hasCourse: false,
};

/** The user's own figures, US dollars; what is missing is as in `COST_FACTS`. */
export type OwnCosts = Partial<Record<CostId, number>>;
export type CostLine = { title: string; member: number; nonMember: number };
export type Costs = {
  lines: CostLine[];
  member: number;
  nonMember: number;
  /**
   * The fewest exams, all else being equal, from which on a member pays no more; undefined when no number up to
   * `MOST_SITTINGS` is enough.
   */
  breakEvenSittings: number | undefined;
};

const YEARS_A_CYCLE = 2;
const MOST_SITTINGS = 20;

/** What a member and what a non-member pays, line by line and in all, in US dollars. */
export function addUpCosts(choices: CostChoices, own: OwnCosts = {}): Costs {
  const lines = costLines(choices, own);
  const member = sum(lines.map((line) => line.member));
  const nonMember = sum(lines.map((line) => line.nonMember));
  const saved = dollars('exam-non-member', own) - dollars('exam-member', own);
  const missing = member - nonMember + saved * choices.sittings;
  const needed = missing <= 0 ? 0 : saved > 0 ? Math.ceil(missing / saved) : Infinity;
  return {
    lines,
    member,
    nonMember,
    breakEvenSittings: needed <= MOST_SITTINGS ? Math.max(1, needed) : undefined,
  };
}

function costLines(choices: CostChoices, own: OwnCosts): CostLine[] {
  const { sittings, yearsBefore, renewals, furtherCredentials, hasBooks, hasCourse } = choices;
  const of = (id: CostId) => dollars(id, own);
  const further = of('renewal-further') * furtherCredentials;
  const same = (title: string, amount: number): CostLine => ({ title, member: amount, nonMember: amount });
  const lines: CostLine[] = [
    {
      title: sittings === 1 ? 'Exam' : `Exam, ${sittings} times`,
      member: of('exam-member') * sittings,
      nonMember: of('exam-non-member') * sittings,
    },
    {
      title: `Membership, ${yearsBefore + renewals * YEARS_A_CYCLE} years`,
      member: of('membership-year') * (yearsBefore + renewals * YEARS_A_CYCLE),
      nonMember: 0,
    },
  ];
  if (hasBooks) lines.push(same('Code books', of('books')));
  if (hasCourse) lines.push(same('Course', of('course')));
  if (renewals > 0) {
    lines.push({
      title: renewals === 1 ? 'Renewal' : `Renewal, ${renewals} times`,
      member: (of('renewal-member') + further) * renewals,
      nonMember: (of('renewal-non-member') + further) * renewals,
    });
  }
  return lines;
}

function dollars(id: CostId, own: OwnCosts): number {
  return own[id] ?? COST_FACTS[id].value;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
