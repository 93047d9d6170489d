import { withEdit, type EditedFacts, type NumberFact } from '@/lib/exam/edited-fact';
import type { Fact } from '@/lib/exam/fact';
import type { StatusRule } from './cycle';

/** A number that a rule set is made of: what it says, and its unit. */
export type CeuFact = Fact<number> & {
  what: string;
  unit: 'CEUs' | 'years' | '%' | 'minutes' | 'days' | 'US$';
};

const guide = {
  source: 'Certified Coding Specialist Certification Guide, 2026',
  checkedOn: '2026-11-22',
  confidence: 'G',
} as const;
const ahima = { source: 'AHIMA recertification guide', checkedOn: '2026-11-22', confidence: 'A' } as const;
const ahima2014 = {
  source: 'AHIMA recertification guide, 2014',
  checkedOn: '2026-11-22',
  confidence: 'A',
} as const;

const status = {
  source: 'AHIMA, changes of recertification from 1 January 2021',
  checkedOn: '2026-11-29',
  confidence: 'A',
} as const;

/** Every number of the two rule sets with its source. The ids are those of the user's own values (`EditedFacts`). */
export const CEU_FACTS = {
  'ceu.guide.years': { value: 2, unit: 'years', what: 'Length of a cycle', ...guide },
  'ceu.guide.total': { value: 80, unit: 'CEUs', what: 'All CEUs of a cycle', ...guide },
  'ceu.guide.coding': {
    value: 20,
    unit: 'CEUs',
    what: 'CEUs in coding and classification, at least',
    ...guide,
  },
  'ceu.ahima.years': { value: 2, unit: 'years', what: 'Length of a cycle', ...ahima },
  'ceu.ahima.base': { value: 20, unit: 'CEUs', what: 'One of CCS, CCA, CCS-P or RHIT', ...ahima },
  'ceu.ahima.baseOther': { value: 30, unit: 'CEUs', what: 'One of the other credentials', ...ahima },
  'ceu.ahima.extra': { value: 10, unit: 'CEUs', what: 'Each further credential', ...ahima },
  'ceu.ahima.cap': { value: 50, unit: 'CEUs', what: 'Any number of credentials, at most', ...ahima },
  'ceu.ahima.hiim': { value: 80, unit: '%', what: 'Share in HIIM domains, of the CEUs required', ...ahima },
  'ceu.ahima.ahima': {
    value: 40,
    unit: '%',
    what: 'Share from AHIMA or its component associations, of the CEUs required, cycles from 2025 on',
    ...ahima,
  },
  'ceu.unit.minutes': { value: 60, unit: 'minutes', what: 'One CEU', ...ahima2014 },
  'ceu.unit.partFrom': { value: 45, unit: 'minutes', what: 'A part of an hour counts from', ...ahima2014 },
  'ceu.inactiveAfter': {
    value: 1,
    unit: 'days',
    what: 'From the last day of the cycle to the first inactive one',
    source: 'Our reading of “inactive at the end of the cycle”',
    checkedOn: '2026-11-29',
    confidence: 'C',
  },
  'ceu.revokedAfter': { value: 180, unit: 'days', what: 'Inactive before it is revoked', ...status },
  'ceu.extensionFee': { value: 50, unit: 'US$', what: 'An extension, for each credential', ...status },
} as const satisfies Record<string, CeuFact>;

export type CeuFactId = keyof typeof CEU_FACTS;

/** The number as it applies for this user. */
export function ceuFact(id: CeuFactId, edits: EditedFacts): NumberFact {
  return withEdit(CEU_FACTS[id], edits[id]);
}

/** When a credential without its CEUs becomes inactive and is revoked, as it applies for this user. */
export function statusRule(edits: EditedFacts): StatusRule {
  return {
    inactiveAfter: ceuFact('ceu.inactiveAfter', edits).value,
    revokedAfter: ceuFact('ceu.revokedAfter', edits).value,
  };
}
