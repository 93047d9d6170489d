import { Fragment, useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@/components/std/Button';
import { countOf } from '@/components/std/format-day';
import { pickOptions } from '@/lib/scenario/pick-options';
import type { CodeSheet, ScenarioSession, SheetLine } from '@/lib/scenario/scenario-session';
import { searchedWords, type ScenarioCodes } from '@/lib/scenario/scenario-codes';
import type { SheetKey } from '@/lib/scenario/sheet-key';
import { placeOf, type LineChange, type SheetList, type WorkChange } from '@/lib/scenario/work';
import styles from './CodeSheet.module.css';
import { PickList } from './PickList';
import { SearchedEdition } from './SearchedEdition';
import { SheetRow } from './SheetRow';
import { lineName, sectionTitle } from './sheet-words';
import { useDragLines } from './use-drag-lines';

type Props = {
  isInpatient: boolean;
  sheetKey: SheetKey;
  sheet: CodeSheet;
  entry: ScenarioSession['entry'];
  seed: string;
  codes: ScenarioCodes | undefined;
  onChange: (change: WorkChange) => void;
};

const LISTS = ['diagnoses', 'procedures'] as const;

/** The code sheet of a setting, as a form that is stored with every change. */
export function CodeSheetForm({ isInpatient, sheetKey, sheet, entry, seed, codes, onChange }: Props) {
  const inputs = useRef(new Map<string, HTMLInputElement>());
  const drafted = useRef(new Map<string, SheetLine>());
  const focusNext = useRef<string>(undefined);
  const focusBelow = useRef<string>(undefined);
  const [drafts, setDrafts] = useState(() => ({
    diagnoses: crypto.randomUUID(),
    procedures: crypto.randomUUID(),
  }));
  const [removed, setRemoved] = useState<NonNullable<ReturnType<typeof placeOf>>>();
  const { drag, start } = useDragLines((lineId, to) => onChange({ kind: 'line-moved', lineId, to }));
  const isTyped = entry === 'typed';

  // The empty row became a line: the next empty row gets a name of its own.
  const taken = LISTS.find((list) => sheet[list].some(({ id }) => id === drafts[list]));
  if (taken) setDrafts({ ...drafts, [taken]: crypto.randomUUID() });

  useEffect(() => {
    const above = focusBelow.current;
    if (above === undefined) return;
    const row = document.querySelector(`[data-line="${CSS.escape(above)}"]`);
    // Only while the reader waits for it there.
    if (!row?.contains(document.activeElement) || focusRowAfter(row)) focusBelow.current = undefined;
  });
  useEffect(() => {
    const id = focusNext.current;
    const element = id === undefined ? undefined : focusable(inputs.current, id);
    if (!element) return;
    focusNext.current = undefined;
    element.focus();
  });

  const changeLine = (list: SheetList, line: SheetLine, change: LineChange) => {
    if (line.id !== drafts[list]) {
      onChange({ kind: 'line-changed', lineId: line.id, change });
      return;
    }
    // Until the line is back from the database each step sends it whole: the next letter may come before that, and a
    // step that could not be stored must not take the later ones with it.
    const whole = { ...(drafted.current.get(line.id) ?? line), ...defined(change) };
    drafted.current.set(line.id, whole);
    onChange({ kind: 'line-added', list, line: whole });
  };
  const move = (lineId: string, by: 1 | -1) => {
    const found = placeOf(sheet, lineId);
    const to = (found?.at ?? 0) + by;
    if (!found || to < 0 || to >= sheet[found.list].length) return;
    focusNext.current = lineId;
    onChange({ kind: 'line-moved', lineId, to });
  };
  const remove = (lineId: string) => {
    const found = placeOf(sheet, lineId);
    if (!found) return;
    const rest = sheet[found.list].filter(({ id }) => id !== lineId);
    focusNext.current = (rest[found.at] ?? rest.at(-1))?.id ?? drafts[found.list];
    setRemoved(found);
    onChange({ kind: 'line-removed', lineId });
  };
  const undo = () => {
    if (!removed) return;
    focusNext.current = removed.line.id;
    onChange({ kind: 'line-added', ...removed });
    setRemoved(undefined);
  };
  const onKey = (event: KeyboardEvent) => {
    const row = (event.target as Element).closest<HTMLElement>('[data-line]');
    const lineId = row?.dataset['line'];
    if (event.altKey && event.key.toLowerCase() === 'z') undo();
    else if (lineId === undefined) return;
    else if (event.altKey && event.key === 'ArrowUp') move(lineId, -1);
    else if (event.altKey && event.key === 'ArrowDown') move(lineId, 1);
    else if (event.altKey && (event.key === 'Delete' || event.key === 'Backspace')) remove(lineId);
    else if (event.key === 'Enter' && event.target instanceof HTMLInputElement) {
      if (!focusRowAfter(row)) focusBelow.current = lineId;
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const counts = LISTS.map((list) => sheet[list].filter(({ code }) => code.trim() !== '').length);
  const systems: SheetLine['system'][] = isInpatient ? ['icd10cm', 'icd10pcs'] : ['icd10cm', 'hcpcs', 'cpt'];
  return (
    // Keys of the whole sheet, for whichever line has the focus.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section className={styles['sheet']} aria-label="Code sheet" onKeyDown={onKey}>
      <div className={styles['rows']}>
        {codes && isTyped && <SearchedEdition words={searchedWords(codes.lists(systems))} />}
        {LISTS.map((list) => (
          <div key={list} data-lines="" className={styles['list']}>
            {list === 'diagnoses' && isInpatient && (
              <p className={styles['soft']}>
                POA: Y present on admission, N not, U not documented, W cannot be determined.
              </p>
            )}
            {!isTyped && (
              <PickList
                title={list === 'diagnoses' ? 'Diagnoses to pick from' : 'Procedures to pick from'}
                options={pickOptions(sheetKey, list, seed)}
                lines={sheet[list]}
                codes={codes}
                onPick={({ code, system }) =>
                  onChange({ kind: 'line-added', list, line: { id: crypto.randomUUID(), code, system } })
                }
                onDrop={(lineId) => onChange({ kind: 'line-removed', lineId })}
              />
            )}
            {rowsOf(list).map((line, at) => (
              <Fragment key={line.id}>
                {at < 2 && sectionTitle(isInpatient, list, at) !== undefined && (
                  <h2 className={styles['section']}>{sectionTitle(isInpatient, list, at)}</h2>
                )}
                {drag && indexOfGap(drag, list) === at && <hr className={styles['gap']} />}
                <SheetRow
                  name={lineName(isInpatient, list, at)}
                  line={line}
                  isInpatient={isInpatient}
                  isDiagnosis={list === 'diagnoses'}
                  hasCpt={sheetKey.hasCpt}
                  isTyped={isTyped}
                  codes={codes}
                  actions={
                    line.id === drafts[list]
                      ? undefined
                      : {
                          onMove: (by) => move(line.id, by),
                          onRemove: () => remove(line.id),
                          onDrag: start(
                            line.id,
                            sheet[list].map(({ id }) => id),
                          ),
                        }
                  }
                  onChange={(change) => changeLine(list, line, change)}
                  registerInput={(input) => {
                    if (input) inputs.current.set(line.id, input);
                    else inputs.current.delete(line.id);
                  }}
                />
              </Fragment>
            ))}
            {!isTyped && sheet[list].length === 0 && (
              <p className={styles['soft']}>
                {list === 'diagnoses' ? 'No diagnosis picked yet.' : 'No procedure picked yet.'}
              </p>
            )}
          </div>
        ))}
      </div>
      <footer className={styles['totals']}>
        <span>
          {counts[0]} {counts[0] === 1 ? 'diagnosis' : 'diagnoses'} · {countOf(counts[1] ?? 0, 'procedure')}
        </span>
        <span role="status" className={styles['undo']}>
          {removed && (
            <>
              <span>Removed {removed.line.code === '' ? 'a line' : removed.line.code}.</span>
              <Button look="quiet" title="Alt Z" onClick={undo}>
                Undo
              </Button>
            </>
          )}
        </span>
      </footer>
    </section>
  );

  function rowsOf(list: SheetList): SheetLine[] {
    const system = list === 'diagnoses' ? 'icd10cm' : isInpatient ? 'icd10pcs' : 'hcpcs';
    // One empty line at the end is enough.
    const isLastEmpty = sheet[list].at(-1)?.code.trim() === '';
    if (!isTyped || taken === list || isLastEmpty) return sheet[list];
    return [...sheet[list], { id: drafts[list], system, code: '' }];
  }

  /** The row above which the dragged line would go; none where it is. */
  function indexOfGap({ lineId, to }: { lineId: string; to: number }, list: SheetList): number | undefined {
    const at = sheet[list].findIndex(({ id }) => id === lineId);
    if (at < 0 || at === to) return undefined;
    return to > at ? to + 1 : to;
  }
}

function focusable(inputs: ReadonlyMap<string, HTMLInputElement>, id: string): HTMLElement | undefined {
  const row = document.querySelector(`[data-line="${CSS.escape(id)}"]`);
  return inputs.get(id) ?? row?.querySelector<HTMLElement>('select, button') ?? undefined;
}

/**
 * Moves the focus to the row below. False when a line that was just filled in has none yet: the empty row comes once the
 * line is stored.
 */
function focusRowAfter(row: Element | null): boolean {
  const rows = [...document.querySelectorAll('[data-line]')];
  const next = row ? rows[rows.indexOf(row) + 1] : undefined;
  const isFilled = row?.querySelector('input')?.value.trim() !== '';
  if (isFilled && next?.closest('[data-lines]') !== row?.closest('[data-lines]')) return false;
  next?.querySelector<HTMLElement>('input, select')?.focus();
  return true;
}

/** What a change says, without what it takes away. */
function defined<T extends object>(change: T): { [Key in keyof T]: Exclude<T[Key], undefined> } {
  const entries = Object.entries(change).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as { [Key in keyof T]: Exclude<T[Key], undefined> };
}
