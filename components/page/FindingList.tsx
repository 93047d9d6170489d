import { useMemo, useRef, useState } from 'react';
import { Button } from '@/components/std/Button';
import { countOf } from '@/components/std/format-day';
import { HiddenText } from '@/components/std/HiddenText';
import { CPT_NOTICE } from '@/lib/codes/code-system';
import type { LookupTarget } from '@/lib/lookup/lookup-entry';
import { showOnPage } from '@/lib/platform/page-in-front';
import type { Settings } from '@/lib/settings/settings';
import type { FindingKey, PageFinding } from '@/lib/terms/finding';
import { FindingFilters, type Filters } from './FindingFilters';
import { FindingKeysSheet } from './FindingKeysSheet';
import { FindingRow } from './FindingRow';
import styles from './FindingList.module.css';
import { filterFindings, groupFindings, isUnseen, keysOf, type ListedFinding } from './group-findings';
import { targetOfFinding } from './target-of-finding';
import { handleRowKey, rowKey, useFindingKeys } from './use-finding-keys';
import { useListedFindings } from './use-listed-findings';

type Props = {
  settings: Settings;
  tabId: number;
  findings: readonly PageFinding[];
  isShown: boolean;
  onQuiz: (keys: FindingKey[]) => void;
  onOpen: (target: LookupTarget) => void;
  /** Called when the page does not answer any more. */
  onGone: () => void;
};

/** The findings of one page in groups, with what can be done about them, by pointer or keys. */
export function FindingList({ settings, tabId, findings, isShown, onQuiz, onOpen, onGone }: Props) {
  const [filters, setFilters] = useState<Filters>({ words: '', kind: 'all', sort: 'unseen' });
  const [selected, setSelected] = useState<ReadonlySet<FindingKey>>(new Set());
  const [current, setCurrent] = useState<FindingKey>();
  const [jump, setJump] = useState<{ key: FindingKey; nth: number }>();
  const [hasSheet, setHasSheet] = useState(false);
  const box = useRef<HTMLInputElement>(null);
  const read = useListedFindings(settings, findings);
  const shown = useMemo(() => (read ? filterFindings(read.listed, filters) : []), [read, filters]);
  const groups = useMemo(() => groupFindings(shown, filters.sort), [shown, filters.sort]);
  const rows = groups.flatMap((group) => group.findings);

  // What has left the page is not asked about.
  const chosen = keysOf(findings).filter((key) => selected.has(key));
  const quizKeys = chosen.length > 0 ? chosen : keysOf(findings);
  const questions = read?.questionsOn(new Set(quizKeys)) ?? 0;
  const quiz = () => {
    if (questions > 0) onQuiz(quizKeys);
  };
  useFindingKeys({
    isActive: isShown,
    onFilter: () => box.current?.focus(),
    onSheet: () => setHasSheet(true),
    onQuiz: quiz,
  });
  if (!read) return null;

  const select = (key: FindingKey, isSelected: boolean) =>
    setSelected(
      isSelected ? new Set([...selected, key]) : new Set([...selected].filter((each) => each !== key)),
    );
  const actionsOf = (finding: ListedFinding) => ({
    onJump: (step: 1 | -1) => {
      const nth = nextPlace(jump?.key === finding.key ? jump.nth : undefined, step, finding.count);
      setJump({ key: finding.key, nth });
      setCurrent(finding.key);
      showOnPage(tabId, finding.key, nth).catch(onGone);
    },
    onOpen: () => onOpen(targetOfFinding(finding)),
  });
  const jumped = jump && findings.find(({ key }) => key === jump.key);
  const stop = rows.some(({ key }) => key === current) ? current : rows[0]?.key;
  return (
    <>
      {/* The keys are those of the box and the rows in it, not of the element itself. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className={styles['list']}
        onFocus={(event) => setCurrent(rowKey(event.target) ?? current)}
        onKeyDown={(event) =>
          handleRowKey(event, box.current, (key) => {
            const finding = rows.find((row) => row.key === key);
            return finding && actionsOf(finding);
          })
        }
      >
        <FindingFilters filters={filters} box={box} onChange={setFilters} onKeys={() => setHasSheet(true)} />
        <div className={styles['selecting']} role="group" aria-label="Select">
          <p role="status">
            {rows.length === findings.length ? (
              `${findings.length} found`
            ) : (
              <>
                {rows.length} of {findings.length} <HiddenText>shown</HiddenText>
              </>
            )}
          </p>
          <Button look="quiet" onClick={() => setSelected(new Set([...selected, ...keysOf(rows)]))}>
            Select all
          </Button>
          <Button look="quiet" disabled={chosen.length === 0} onClick={() => setSelected(new Set())}>
            None
          </Button>
          <Button look="quiet" onClick={() => setSelected(new Set(keysOf(rows.filter(isUnseen))))}>
            Not seen
          </Button>
        </div>
        {groups.map(({ id, title, findings: of }) => (
          <section key={id} className={styles['group']} aria-labelledby={`group-${id}`}>
            <h2 id={`group-${id}`}>
              {title} <span>{of.length}</span>
            </h2>
            <ul>
              {of.map((finding) => (
                <FindingRow
                  key={finding.key}
                  finding={finding}
                  isSelected={selected.has(finding.key)}
                  isCurrent={finding.key === stop}
                  nth={jump?.key === finding.key ? Math.min(jump.nth, finding.count - 1) : undefined}
                  onSelect={(isSelected) => select(finding.key, isSelected)}
                  {...actionsOf(finding)}
                />
              ))}
            </ul>
            {id === 'cpt' && <p className={styles['notice']}>{CPT_NOTICE}</p>}
          </section>
        ))}
        {rows.length === 0 && <p className={styles['none']}>Nothing on this page matches the filter.</p>}
      </div>
      <footer className={styles['footer']}>
        <p role="status" className={styles['said']}>
          {jump && jumped && `${jumped.name}, place ${jump.nth + 1} of ${jumped.count}`}
        </p>
        <p>{selectedWords(chosen, rows)}</p>
        <Button look="primary" aria-keyshortcuts="q" disabled={questions === 0} onClick={quiz}>
          {quizWords(chosen.length, questions)}
        </Button>
      </footer>
      {hasSheet && <FindingKeysSheet onClose={() => setHasSheet(false)} />}
    </>
  );
}

/** The place after or before, round and round; the first one to begin with. */
function nextPlace(nth: number | undefined, step: 1 | -1, count: number): number {
  if (nth === undefined) return step === 1 ? 0 : count - 1;
  return (nth + step + count) % count;
}

function selectedWords(chosen: readonly FindingKey[], rows: readonly PageFinding[]): string {
  if (chosen.length === 0) return 'Nothing selected: the quiz is on all of the page.';
  const hidden = chosen.filter((key) => !rows.some((row) => row.key === key)).length;
  return `${chosen.length} selected${hidden > 0 ? `, ${hidden} of them not shown by the filter` : ''}.`;
}

function quizWords(chosen: number, questions: number): string {
  const on = chosen === 0 ? 'this page' : 'these';
  return questions === 0
    ? `No question on ${on} yet`
    : `Quiz me on ${on} (${countOf(questions, 'question')})`;
}
