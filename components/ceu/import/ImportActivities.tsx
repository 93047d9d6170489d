import { useRef, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { DropZone } from '@/components/options/code-sets/DropZone';
import { FileProblem } from '@/components/options/table/FileProblem';
import { MapTable } from '@/components/options/table/MapTable';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { UndoLine } from '@/components/std/UndoLine';
import { BankFileError } from '@/lib/bank/bank-file-error';
import { CEU_CATEGORIES, type CeuActivity, type CeuCategory } from '@/lib/ceu/activity';
import { IMPORT_FIELDS, type ImportColumns } from '@/lib/ceu/import/import-columns';
import {
  dayCells,
  guessColumns,
  openImportTable,
  previewImport,
  readActivities,
  type ImportTable,
} from '@/lib/ceu/import/read-activities';
import { ambiguousDay, dayOrderOf, type DayOrder } from '@/lib/ceu/import/read-day';
import { splitImport, type SplitImport } from '@/lib/ceu/import/split-import';
import type { UnitRule } from '@/lib/ceu/units';
import { addActivities, undoCeuChange, type CeuBefore } from '@/lib/db/ceu-changes';
import { newActivityId } from '@/lib/db/ceu-log';
import type { SentBankError } from '@/lib/platform/bank-import/bank-import-messages';
import { decodeText } from '@/lib/std/decode-text';
import { activityCount } from '../ceu-words';
import { DayOrderQuestion } from './DayOrderQuestion';
import styles from './Import.module.css';
import { ImportPreview } from './ImportPreview';
import { PasteRows } from './PasteRows';

/** 5,000 activities with long notes have less. */
const MOST_BYTES = 15_000_000;

type Mapped = { table: ImportTable; columns: ImportColumns };
type State =
  | { is: 'idle'; words?: string }
  | ({ is: 'mapping'; error?: SentBankError } & Mapped)
  | ({ is: 'asking'; example: string } & Mapped)
  | ({ is: 'read'; split: SplitImport } & Mapped)
  | { is: 'failed'; error: SentBankError }
  | { is: 'stored'; words: string; before: CeuBefore };

type Props = { log: readonly CeuActivity[]; unitRule: UnitRule };

/** Activities from a table or from pasted rows: columns, a look at what is added, all of it or nothing, and undo. */
export function ImportActivities({ log, unitRule }: Props) {
  const db = useDatabase();
  const [state, setState] = useState<State>({ is: 'idle' });
  const [category, setCategory] = useState<CeuCategory>('coding');
  const { isBusy, error, run } = useAction();
  const place = useRef<HTMLDivElement>(null);

  const open = (text: string, name: string) => {
    try {
      const table = openImportTable(text, name);
      setState({ is: 'mapping', table, columns: guessColumns(table) });
    } catch (cause) {
      setState({ is: 'failed', error: sent(cause) });
    }
  };
  const openFiles = ([file, ...others]: readonly File[]) => {
    if (!file) return;
    if (others.length > 0) setState({ is: 'failed', error: sent(new Error('Add one file at a time.')) });
    else {
      readText(file)
        .then((text) => open(text, file.name))
        .catch((cause: unknown) => setState({ is: 'failed', error: sent(cause) }));
    }
  };
  const read = ({ table, columns }: Mapped, order: DayOrder) => {
    try {
      const activities = readActivities(table, { columns, order, category, unitRule });
      setState({ is: 'read', table, columns, split: splitImport(activities, log, newActivityId) });
    } catch (cause) {
      setState({ is: 'mapping', table, columns, error: sent(cause) });
    }
  };
  const map = (mapped: Mapped) => {
    const cells = dayCells(mapped.table, mapped.columns);
    const order = dayOrderOf(cells);
    if (order === 'ask') setState({ is: 'asking', ...mapped, example: ambiguousDay(cells) ?? '' });
    else read(mapped, order);
  };
  const store = (activities: readonly CeuActivity[], skipped: number) =>
    run(async () => {
      const before = await addActivities(db, activities);
      const left = skipped === 0 ? '' : ` Skipped ${skipped} that you have already.`;
      setState({ is: 'stored', words: `Added ${activityCount(activities.length)}.${left}`, before });
    });
  const undo = (before: CeuBefore) =>
    run(async () => {
      await undoCeuChange(db, before);
      end('Undone. The log is as it was before.');
    });
  const end = (words: string) => {
    setState({ is: 'idle', words });
    place.current?.focus();
  };
  const cancel = () => end('Cancelled. Nothing was changed.');
  const isOpen = state.is === 'mapping' || state.is === 'asking' || state.is === 'read';
  return (
    <div className={styles['import']} ref={place} tabIndex={-1}>
      {!isOpen && (
        <>
          <DropZone
            what="a table of activities"
            hint="or drop it here: CSV or TSV. You see what it adds before it does."
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
            isBusy={isBusy}
            onFiles={openFiles}
            onRefused={(cause) => setState({ is: 'failed', error: sent(cause) })}
          />
          <PasteRows onPasted={(text) => open(text, 'Pasted rows')} />
        </>
      )}
      <div role="status">
        {state.is === 'idle' && state.words}
        {state.is === 'stored' && <UndoLine onUndo={() => undo(state.before)}>{state.words}</UndoLine>}
      </div>
      {state.is === 'mapping' && (
        <MapTable
          preview={previewImport(state.table)}
          fields={IMPORT_FIELDS}
          guess={state.columns}
          needed={['on', 'title']}
          further={{ words: 'More columns', fields: ['providerKind', 'kind', 'ownCategories', 'notes'] }}
          what="activities"
          error={state.error}
          onMap={(columns) => map({ table: state.table, columns })}
          onCancel={cancel}
        >
          <Field
            label="Category where the table has none"
            hint="CEUs follow from minutes where a row has no CEUs."
          >
            {(ids) => (
              <select
                {...ids}
                value={category}
                onChange={(event) => setCategory(event.target.value as CeuCategory)}
              >
                {Object.entries(CEU_CATEGORIES).map(([id, title]) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </select>
            )}
          </Field>
        </MapTable>
      )}
      {state.is === 'asking' && (
        <DayOrderQuestion
          example={state.example}
          onAnswer={(order) => read(state, order)}
          onBack={() => setState({ is: 'mapping', table: state.table, columns: state.columns })}
        />
      )}
      {state.is === 'read' && (
        <ImportPreview
          split={state.split}
          isBusy={isBusy}
          onStore={store}
          onBack={() => setState({ is: 'mapping', table: state.table, columns: state.columns })}
          onCancel={cancel}
        />
      )}
      {state.is === 'failed' && <FileProblem error={state.error} what="activities" />}
      {error !== undefined && <ErrorNotice error={error} />}
    </div>
  );
}

async function readText(file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw new BankFileError(file.name, 'It is larger than 15 MB. Split it.');
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined)
    throw new BankFileError(file.name, 'This is not a text file. Save a spreadsheet as CSV first.');
  return text;
}

function sent(error: unknown): SentBankError {
  const { problems, total } = error instanceof BankFileError ? error : { problems: [], total: 0 };
  return { is: 'file', message: error instanceof Error ? error.message : String(error), problems, total };
}
