import type { CodeSystem } from '@/lib/codes/code-system';
import { TOPIC_IDS, TOPICS, type TopicId } from '@/lib/exam/topic';
import { codeOf } from '@/lib/quiz/find-taught';
import type { Knowledge } from '@/lib/quiz/finding-knowledge';
import type { FindingKey, PageFinding } from '@/lib/terms/finding';

/** What the list knows of a finding beside what the page says. */
export type ListedFinding = PageFinding & {
  knowledge: Knowledge | undefined;
  /** Of a term that is in the glossary. */
  topic: TopicId | undefined;
  noteId: string | undefined;
};

export type FindingGroup = { id: string; title: string; findings: ListedFinding[] };

export const KINDS = ['all', 'code', 'category', 'term'] as const;
export type KindFilter = (typeof KINDS)[number];
export const SORTS = ['unseen', 'count', 'page'] as const;
export type FindingSort = (typeof SORTS)[number];

const CODE_TITLES: Record<CodeSystem, string> = {
  icd10cm: 'ICD-10-CM codes',
  icd10pcs: 'ICD-10-PCS codes',
  hcpcs: 'HCPCS Level II codes',
  msdrg: 'MS-DRGs',
  // Not codes: without the user's own list nobody has said that they are.
  cpt: 'CPT numbers',
};

/** The findings that a filter leaves: every word of it stands in the name or the detail, in any letter case. */
export function filterFindings(
  findings: readonly ListedFinding[],
  { words, kind }: { words: string; kind: KindFilter },
): ListedFinding[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  return findings.filter((finding) => {
    if (kind !== 'all' && finding.kind !== kind) return false;
    const text = `${finding.name} ${finding.name.replace('.', '')} ${finding.detail}`.toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/**
 * The findings in the groups of the list: codes by system, then categories, then terms by topic. Groups that would be
 * empty are left out.
 * @param sort `unseen` puts what was never asked first and what has no question last; `page` keeps the order given
 */
export function groupFindings(findings: readonly ListedFinding[], sort: FindingSort): FindingGroup[] {
  const sorted = sort === 'page' ? findings : findings.toSorted(ORDERS[sort]);
  const of = (test: (finding: ListedFinding) => boolean) => sorted.filter(test);
  const groups: FindingGroup[] = [
    ...(Object.keys(CODE_TITLES) as CodeSystem[]).map((system) => ({
      id: system,
      title: CODE_TITLES[system],
      findings: of(({ key, kind }) => kind === 'code' && codeOf(key)?.system === system),
    })),
    { id: 'categories', title: 'Categories', findings: of(({ kind }) => kind === 'category') },
    ...TOPIC_IDS.map((topic) => ({
      id: topic,
      title: TOPICS[topic],
      findings: of((finding) => finding.kind === 'term' && finding.topic === topic),
    })),
    {
      id: 'other-terms',
      title: 'Other terms',
      findings: of(({ kind, topic }) => kind === 'term' && topic === undefined),
    },
  ];
  return groups.filter(({ findings }) => findings.length > 0);
}

/** Whether there are questions on it, and none was ever answered. */
export function isUnseen({ knowledge }: Pick<ListedFinding, 'knowledge'>): boolean {
  return knowledge !== undefined && knowledge.questions > 0 && knowledge.seen === 0;
}

/** The keys of some findings, for a quiz on them. */
export function keysOf(findings: readonly PageFinding[]): FindingKey[] {
  return findings.map(({ key }) => key);
}

const byCount = (a: ListedFinding, b: ListedFinding) => b.count - a.count || a.name.localeCompare(b.name);

const ORDERS = {
  unseen: (a: ListedFinding, b: ListedFinding) => unseenRank(a) - unseenRank(b) || byCount(a, b),
  count: byCount,
};

function unseenRank(finding: ListedFinding): number {
  const { knowledge } = finding;
  if (!knowledge || knowledge.questions === 0) return 4;
  if (isUnseen(finding)) return 0;
  if (knowledge.due > 0) return 1;
  return knowledge.seen < knowledge.questions ? 2 : 3;
}
