import type { CodeSystem } from '@/lib/codes/code-system';

/**
 * How much a word weighs that stands in a title but not in the query, against a word of its rarity. The book's words
 * for "nothing more is said" weigh little: where a person says no more, the code for that is meant. Words that set a
 * condition apart weigh more: nobody who means an obstetric code leaves "pregnancy" out.
 */
const OF_ANY_SYSTEM: Readonly<Record<string, number>> = {
  of: 0,
  the: 0,
  and: 0.3,
  or: 0.3,
  unspecified: 0.15,
  specified: 0.9,
  other: 1.3,
  not: 0.6,
  without: 0.35,
  right: 0.9,
  left: 0.95,
  bilateral: 1.2,
};

const OF_SYSTEM: Partial<Record<CodeSystem, Readonly<Record<string, number>>>> = {
  icd10cm: {
    mention: 0.2,
    complication: 0.35,
    uncomplicated: 0.15,
    initial: 0.15,
    encounter: 0.1,
    subsequent: 2,
    sequela: 2.5,
    closed: 0.3,
    routine: 0.15,
    healing: 0.3,
    open: 1.2,
    site: 0.3,
    region: 0.4,
    type: 0.5,
    mellitus: 0.2,
    essential: 0.3,
    primary: 0.4,
    secondary: 1.3,
    acute: 0.8,
    having: 0.1,
    achieved: 0.1,
    remission: 0.7,
    with: 1.2,
    due: 1.2,
    drug: 1.3,
    induced: 1.3,
    pregnancy: 2.5,
    childbirth: 2.5,
    puerperium: 2.5,
    newborn: 2.5,
    neonatal: 2,
    congenital: 1.6,
    history: 2,
    family: 2,
    status: 2,
    presence: 2,
    dependence: 1.6,
    absence: 1.6,
    screening: 1.6,
    accidental: 0.3,
    self: 1.5,
    harm: 1.5,
    assault: 1.6,
    undetermined: 1.6,
    underdosing: 1.8,
    adverse: 1.2,
  },
  icd10pcs: {
    approach: 0.1,
    open: 0.3,
    external: 0.3,
    percutaneous: 0.6,
    endoscopic: 0.7,
    via: 0.2,
    natural: 0.3,
    artificial: 0.5,
    opening: 0.3,
    into: 0.2,
    device: 0.3,
    diagnostic: 1.2,
    body: 0.5,
  },
};

/** The weights for the titles of a system; words that are not there weigh 1. */
export function lightWords(system: CodeSystem): Readonly<Record<string, number>> {
  return { ...OF_ANY_SYSTEM, ...OF_SYSTEM[system] };
}

/** Words of a query that find nothing by themselves; they neither help nor hinder. */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  'a an and at by code due dx for from icd icd10 in is my of on or patient pt the to'.split(' '),
);

/** Words that deny what follows them. */
export const DENIALS: ReadonlySet<string> = new Set(['without', 'not', 'no']);
