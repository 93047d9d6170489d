import { useMemo } from 'react';
import { useCodeBook } from '@/components/lookup/browse/use-layer';
import { useGrowing } from '@/components/lookup/browse/use-growing';
import {
  CHANGE_WORDS,
  changeGroups,
  type ChangeFilter,
  type ChangeGroup,
} from '@/lib/codes/browse/change-groups';
import type { CodeSystem } from '@/lib/codes/code-system';
import { formatCode } from '@/lib/codes/format-code';
import type { CodeChange } from '@/lib/codes/records/code-change';
import styles from './ChangeList.module.css';

type Props = {
  system: CodeSystem;
  changes: readonly CodeChange[];
  filter: ChangeFilter;
  onOpen: (code: string) => void;
};

/** The changes that the filter leaves, by chapter. A code has a link when an installed list still has it. */
export function ChangeList({ system, changes, filter: { kind, typed }, onOpen }: Props) {
  const book = useCodeBook();
  const groups = useMemo(
    () => changeGroups(system, changes, { kind, typed }),
    [system, changes, kind, typed],
  );
  const total = groups.reduce((sum, group) => sum + group.changes.length, 0);
  const { shown, more } = useGrowing(total, `${kind}:${typed}`);
  if (total === 0) {
    return (
      <p role="status" className={styles['soft']}>
        No change like this. Take a filter off or type less.
      </p>
    );
  }
  return (
    <>
      {firstChanges(groups, shown).map(({ group, part }) => (
        <section key={group.chapter.id} className={styles['chapter']}>
          <h2>
            {group.chapter.title} <span className={styles['count']}>{group.changes.length}</span>
          </h2>
          <ul>
            {part.map((change) => (
              <li key={change.code}>
                <Change
                  system={system}
                  change={change}
                  onOpen={book && book.find(change.code, system).length > 0 ? onOpen : undefined}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
      {more}
    </>
  );
}

/** The groups as far as their changes are among the first so many. */
function firstChanges(
  groups: readonly ChangeGroup[],
  most: number,
): { group: ChangeGroup; part: CodeChange[] }[] {
  let before = 0;
  const parts: { group: ChangeGroup; part: CodeChange[] }[] = [];
  for (const group of groups) {
    if (before >= most) break;
    parts.push({ group, part: group.changes.slice(0, most - before) });
    before += group.changes.length;
  }
  return parts;
}

type ChangeProps = { system: CodeSystem; change: CodeChange; onOpen: ((code: string) => void) | undefined };

function Change({ system, change, onOpen }: ChangeProps) {
  const { code, kind, title, oldTitle, isValid } = change;
  const text = formatCode(system, code);
  // HCPCS has no headers: what is not valid there is no longer in force.
  const isHeader = !isValid && system !== 'hcpcs' && kind !== 'terminated' && kind !== 'became-header';
  return (
    <>
      {onOpen ? (
        <button type="button" className={styles['code']} onClick={() => onOpen(code)}>
          {text}
        </button>
      ) : (
        <code className={styles['gone']}>{text}</code>
      )}
      <span className={styles['kind']}>
        {CHANGE_WORDS[kind]}
        {isHeader && ' · header'}
      </span>
      <span className={styles['title']}>{title}</span>
      {oldTitle !== undefined && <span className={styles['old']}>was: {oldTitle}</span>}
      {kind === 'revised' && oldTitle === undefined && (
        <span className={styles['old']}>
          short title: {change.shortTitle}
          {change.oldShortTitle !== undefined && `; was: ${change.oldShortTitle}`}
        </span>
      )}
    </>
  );
}
