import type { Item } from '@/lib/bank/item';
import { CODE_SYSTEMS, type CodeSystem } from '@/lib/codes/code-system';
import { blueprint, domainOfTopic } from '@/lib/exam/blueprint';
import type { CodeCounts } from './check-codes';
import { longestKeyShare } from './check-key-chance';
import type { Content } from './load-content';

const EXAM = blueprint('ccs-2026');
const LABEL_WIDTH = 30;

/** What the content consists of, as lines of text: banks by domain against the `ccs-2026` blueprint, mix, codes. */
export function summarizeContent(content: Content, counts: CodeCounts): string[] {
  const all = content.items.map(({ item }) => item);
  const banks = [...new Set(content.items.map(({ bank }) => bank))].toSorted();
  const columns = banks.map((name) => ({
    name,
    items: content.items.filter(({ bank }) => bank === name).map(({ item }) => item),
  }));
  if (banks.length > 1) columns.push({ name: 'all', items: all });
  const line = (label: string, cell: (items: readonly Item[]) => string, last = '') =>
    [label.padEnd(LABEL_WIDTH), ...columns.map(({ items }) => cell(items).padStart(14)), last.padStart(11)]
      .join('')
      .trimEnd();
  const share = (label: string, has: (item: Item) => boolean, last?: string) =>
    line(label, (items) => withShare(items.filter(has).length, items.length), last);
  return [
    [''.padEnd(LABEL_WIDTH), ...columns.map(({ name }) => name.padStart(14)), 'blueprint'.padStart(11)].join(
      '',
    ),
    line('items', (items) => String(items.length)),
    ...EXAM.domains.map(({ id, title, weight }) =>
      share(title, ({ topics }) => domainOfTopic(EXAM, topics[0])?.id === id, `${weight} %`),
    ),
    ...(['single', 'multiple'] as const).map((type) =>
      share(`${type} response`, (item) => item.type === type),
    ),
    ...(['recall', 'application', 'analysis'] as const).map((kind) =>
      share(kind, (item) => item.cognitive === kind),
    ),
    ...[1, 2, 3, 4, 5].map((level) => share(`difficulty ${level}`, (item) => item.difficulty === level)),
    share('solved blind', ({ verification }) => verification !== undefined),
    share('not solved blind', ({ verification }) => verification === undefined),
    line('key longest (single response)', (items) => {
      const singles = items.filter(({ type }) => type === 'single');
      return `${Math.round(longestKeyShare(singles).share * 100)} %`;
    }),
    '',
    `notes ${content.notes.length}, terms ${content.terms.length}, starter codes ${content.starter.rows.length}, synonyms ${content.synonyms.length} (${content.synonyms.flatMap(({ synonym }) => synonym.say).length} phrases)`,
    `scenarios ${content.scenarios.length}, solved blind ${content.scenarios.filter(({ scenario }) => scenario.verification).length}, with CPT lines ${content.scenarioCpts.length}`,
    ...(Object.keys(CODE_SYSTEMS) as CodeSystem[]).map((system) => codeLine(system, counts)),
  ];
}

function codeLine(system: CodeSystem, counts: CodeCounts): string {
  const { checked, unchecked } = counts[system];
  return `${`${CODE_SYSTEMS[system]} codes`.padEnd(LABEL_WIDTH)}${checked} checked, ${unchecked} not checked for this edition`;
}

function withShare(count: number, of: number): string {
  return of === 0 ? '0' : `${count} (${Math.round((count / of) * 100)} %)`;
}
