import { useRef, useState, type ReactNode, type RefObject } from 'react';
import { Markdown } from '@/components/notes/Markdown';
import type { ScenarioRow } from '@/lib/db/schema';
import type { CodeSheet, RecordHighlight, ScenarioSession } from '@/lib/scenario/scenario-session';
import { sheetKey } from '@/lib/scenario/sheet-key';
import type { WorkChange } from '@/lib/scenario/work';
import { CodeSheetForm } from './CodeSheetForm';
import { RecordView } from './RecordView';
import styles from './ScenarioWork.module.css';
import { useScenarioCodes } from './use-scenario-codes';

type Props = {
  /** The record, its setting (which decides the sheet) and its editions. */
  scenario: ScenarioRow;
  /** Whether CPT lines count: `hasCptLines(scenario, settings.disabledBanks)` at the start. */
  hasCpt: boolean;
  /** Codes are typed, or picked from a list; `seed` (the session's id) decides the order of that list. */
  entry: ScenarioSession['entry'];
  seed: string;
  /** The work so far, as stored. */
  sheet: CodeSheet;
  highlights: readonly RecordHighlight[];
  /** One step of the coder: apply it with `reduceWork` on top of what is stored, and hand the result back in. */
  onChange: (change: WorkChange) => void;
  /** What stands under the sheet: the button to check it, say. */
  foot?: ReactNode;
  /** The search field of the record, for a key that leads there. */
  searchRef?: RefObject<HTMLInputElement | null>;
};

/**
 * The work on a scenario, without any feedback: the record on the left, the code sheet on the right; one of them at a time
 * below 900 px. Fills its parent, which gives it a height. Used by scenarios and by the mock exam. It handles its own keys
 * and marks them as handled (`defaultPrevented`); single letters act only inside the open document.
 */
export function ScenarioWork(props: Props) {
  const { scenario, hasCpt, entry, seed, sheet, highlights, onChange, foot, searchRef } = props;
  const [side, setSide] = useState<'record' | 'sheet'>('record');
  const ownSearch = useRef<HTMLInputElement>(null);
  const codes = useScenarioCodes(scenario.editions);
  return (
    <div className={styles['work']} data-side={side}>
      <div className={styles['switch']} role="group" aria-label="Show">
        <button type="button" aria-pressed={side === 'record'} onClick={() => setSide('record')}>
          Record
        </button>
        <button type="button" aria-pressed={side === 'sheet'} onClick={() => setSide('sheet')}>
          Code sheet
        </button>
      </div>
      <details className={styles['task']} open>
        <summary>Task</summary>
        <Markdown text={scenario.task} />
      </details>
      <div className={styles['record']}>
        <RecordView
          scenario={scenario}
          highlights={highlights}
          onChange={onChange}
          searchRef={searchRef ?? ownSearch}
        />
      </div>
      <div className={styles['sheet']}>
        <CodeSheetForm
          isInpatient={scenario.setting === 'inpatient'}
          sheetKey={sheetKey(scenario, hasCpt)}
          sheet={sheet}
          entry={entry}
          seed={seed}
          codes={codes}
          onChange={onChange}
        />
        {foot}
      </div>
    </div>
  );
}
