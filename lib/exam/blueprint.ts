import type { Fact } from './fact';
import type { TopicId } from './topic';

export type BlueprintDomain = {
  id: string;
  title: string;
  /**
   * Weight in whole percent where published; a blueprint's weights sum to 100. A published range is given as its
   * middle; the middles of the CCA's ranges sum to 98, so each is scaled to 100 and rounded by largest remainder.
   */
  weight: number;
  topics: readonly TopicId[];
};

/** A number as a source gives it: `from` and `to` are equal unless it gives a range. */
export type Span = { from: number; to: number };

export type Blueprint = {
  id: 'ccs-guide' | 'ccs-2026' | 'cca-2024';
  title: string;
  /** The form of the exam in words. */
  items: Fact<string>;
  /** Places of the exam: questions, and scenarios that count as one each. */
  places: Fact<Span>;
  /** Places that do not count, and that nothing tells apart. */
  unscored: Fact<number>;
  /** Medical-record scenarios among the places. */
  scenarios: Fact<Span>;
  minutes: Fact<number>;
  domains: readonly BlueprintDomain[];
};

const GUIDE = {
  source: 'Certified Coding Specialist Certification Guide, 2026',
  checkedOn: '2026-11-22',
} as const;
const PUBLISHED = { source: 'Published CCS exam outline, 2026', checkedOn: '2026-11-22' } as const;
const CCA = { source: 'Published CCA exam outline, 2024', checkedOn: '2026-11-22' } as const;

/** The three exam blueprints of the product (domain facts, section 2). Weights of `ccs-guide` are ours: equal. */
export const BLUEPRINTS: readonly Blueprint[] = [
  {
    id: 'ccs-2026',
    title: 'CCS, five domains',
    items: { value: '107 (97 scored, 10 unscored)', ...PUBLISHED, confidence: 'B' },
    places: { value: { from: 107, to: 107 }, ...PUBLISHED, confidence: 'B' },
    unscored: { value: 10, ...PUBLISHED, confidence: 'B' },
    scenarios: {
      value: { from: 6, to: 8 },
      source: 'Not published: scenario items are mixed in. The number is that of the guide.',
      checkedOn: '2026-11-22',
      confidence: 'C',
    },
    minutes: { value: 240, ...PUBLISHED, confidence: 'B' },
    domains: [
      {
        id: 'coding-knowledge',
        title: 'Coding Knowledge and Skills',
        weight: 40,
        topics: [
          'cm-conventions',
          'cm-general',
          'cm-chapters',
          'principal-diagnosis',
          'outpatient-diagnosis',
          'poa',
          'pcs-root-operations',
          'pcs-structure',
          'cpt',
          'hcpcs',
          'ms-drg',
          'opps',
          'clinical-foundations',
        ],
      },
      {
        id: 'documentation',
        title: 'Coding Documentation',
        weight: 20,
        topics: ['health-record', 'clinical-validity', 'cdi', 'abstracting', 'data-quality'],
      },
      { id: 'queries', title: 'Provider Queries', weight: 10, topics: ['query-practice'] },
      {
        id: 'compliance',
        title: 'Regulatory Compliance',
        weight: 20,
        topics: [
          'coding-ethics',
          'privacy-security',
          'fraud-abuse',
          'payer-audits',
          'edits',
          'medical-necessity',
          'admission-status',
        ],
      },
      {
        id: 'information-technologies',
        title: 'Information Technologies',
        weight: 10,
        topics: ['health-it', 'encoder-grouper', 'data-analytics'],
      },
    ],
  },
  {
    id: 'ccs-guide',
    title: 'CCS, topics of the guide',
    items: { value: '97-105 multiple choice and 6-8 scenarios', ...GUIDE, confidence: 'G' },
    places: { value: { from: 103, to: 113 }, ...GUIDE, confidence: 'G' },
    unscored: {
      value: 0,
      source: 'The guide names no unscored items.',
      checkedOn: '2026-11-22',
      confidence: 'G',
    },
    scenarios: { value: { from: 6, to: 8 }, ...GUIDE, confidence: 'G' },
    minutes: { value: 240, ...GUIDE, confidence: 'G' },
    domains: [
      {
        id: 'icd-10-cm-inpatient',
        title: 'ICD-10-CM inpatient',
        weight: 100 / 7,
        topics: [
          'cm-conventions',
          'cm-general',
          'cm-chapters',
          'principal-diagnosis',
          'poa',
          'clinical-foundations',
        ],
      },
      {
        id: 'icd-10-pcs',
        title: 'ICD-10-PCS',
        weight: 100 / 7,
        topics: ['pcs-root-operations', 'pcs-structure'],
      },
      {
        id: 'cpt-outpatient',
        title: 'CPT outpatient',
        weight: 100 / 7,
        topics: ['cpt', 'hcpcs', 'outpatient-diagnosis'],
      },
      {
        id: 'reimbursement',
        title: 'Reimbursement methodologies',
        weight: 100 / 7,
        topics: ['ms-drg', 'opps', 'encoder-grouper', 'admission-status'],
      },
      {
        id: 'medical-necessity',
        title: 'Medical necessity',
        weight: 100 / 7,
        topics: ['medical-necessity', 'edits'],
      },
      {
        id: 'compliance',
        title: 'Compliance',
        weight: 100 / 7,
        topics: ['coding-ethics', 'privacy-security', 'fraud-abuse', 'payer-audits', 'query-practice'],
      },
      {
        id: 'data-quality',
        title: 'Data quality',
        weight: 100 / 7,
        topics: [
          'health-record',
          'clinical-validity',
          'cdi',
          'abstracting',
          'data-quality',
          'health-it',
          'data-analytics',
        ],
      },
    ],
  },
  {
    id: 'cca-2024',
    title: 'CCA, six domains',
    items: { value: '105 (90 scored, 15 unscored)', ...CCA, confidence: 'B' },
    places: { value: { from: 105, to: 105 }, ...CCA, confidence: 'B' },
    unscored: { value: 15, ...CCA, confidence: 'B' },
    scenarios: { value: { from: 0, to: 0 }, ...CCA, confidence: 'B' },
    minutes: { value: 120, ...CCA, confidence: 'B' },
    domains: [
      {
        id: 'classification',
        title: 'Clinical Classification Systems',
        weight: 33,
        topics: [
          'cm-conventions',
          'cm-general',
          'cm-chapters',
          'principal-diagnosis',
          'outpatient-diagnosis',
          'poa',
          'pcs-root-operations',
          'pcs-structure',
          'cpt',
          'hcpcs',
          'clinical-foundations',
        ],
      },
      {
        id: 'reimbursement',
        title: 'Reimbursement',
        weight: 24,
        topics: ['ms-drg', 'opps', 'medical-necessity', 'admission-status', 'payer-audits', 'edits'],
      },
      {
        id: 'records',
        title: 'Health Records and Data Content',
        weight: 15,
        topics: ['health-record', 'clinical-validity', 'cdi', 'abstracting', 'data-quality'],
      },
      {
        id: 'compliance',
        title: 'Compliance',
        weight: 14,
        topics: ['coding-ethics', 'fraud-abuse', 'query-practice'],
      },
      {
        id: 'it',
        title: 'Information Technologies',
        weight: 7,
        topics: ['health-it', 'encoder-grouper', 'data-analytics'],
      },
      { id: 'privacy', title: 'Confidentiality and Privacy', weight: 7, topics: ['privacy-security'] },
    ],
  },
];

/** The blueprint with this id. Throws a RangeError for an unknown id. */
export function blueprint(id: Blueprint['id']): Blueprint {
  const found = BLUEPRINTS.find((each) => each.id === id);
  if (!found) throw new RangeError(`No blueprint ${id}`);
  return found;
}

/** The domain of `blueprint` that covers `topic`, or undefined when it covers none. */
export function domainOfTopic(of: Blueprint, topic: TopicId): BlueprintDomain | undefined {
  return of.domains.find((domain) => domain.topics.includes(topic));
}
