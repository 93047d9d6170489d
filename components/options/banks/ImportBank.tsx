import { useRef } from 'react';
import { UndoLine } from '@/components/std/UndoLine';
import { Button } from '@/components/std/Button';
import { countOf } from '@/components/std/format-day';
import { exampleJson, exampleTable } from '@/lib/bank/example-bank';
import { saveFile } from '@/lib/platform/save-file';
import { DropZone } from '../code-sets/DropZone';
import { Section } from '../Section';
import { FileProblem } from '../table/FileProblem';
import type { BankImportState } from './bank-import-state';
import { BankPreview } from './BankPreview';
import styles from './ImportBank.module.css';
import { MapColumns } from './MapColumns';
import { useBankImport } from './use-bank-import';

/** Own questions from a file: read in a worker, looked at, then stored. */
export function ImportBank() {
  const { state, ...bankImport } = useBankImport();
  const place = useRef<HTMLDivElement>(null);
  const choose = ([file, ...others]: readonly File[]) => {
    if (!file) return;
    if (others.length > 0) bankImport.refuse('Add one file at a time.');
    else bankImport.open(file);
  };
  const cancel = () => {
    bankImport.cancel();
    // In the next frame: the zone is there again.
    requestAnimationFrame(() => place.current?.querySelector('button')?.focus());
  };
  const isOpen = state.is === 'mapping' || state.is === 'read' || state.is === 'busy';
  return (
    <Section
      title="Add your own questions"
      lead="From a JSON file in our format, or from a table (CSV or tab-separated text) with one question a row. The file is read on this device and sent nowhere."
    >
      <div ref={place} className={styles['place']}>
        {!isOpen && (
          <>
            <DropZone
              what="a question file"
              hint="or drop it here: JSON, CSV or TSV"
              accept=".json,.csv,.tsv,.txt,application/json,text/csv,text/tab-separated-values"
              isBusy={false}
              onFiles={choose}
              onRefused={(error) => bankImport.refuse(String(error))}
            />
            <p className={styles['examples']}>
              New to it? Save an example and fill it in:
              <Button look="quiet" onClick={() => saveFile('example.csv', 'text/csv', exampleTable())}>
                Example table
              </Button>
              <Button
                look="quiet"
                onClick={() => saveFile('example.json', 'application/json', exampleJson())}
              >
                Example JSON
              </Button>
            </p>
          </>
        )}
        <p role="status" className={styles['status']}>
          {statusWords(state)}
        </p>
        {state.is === 'busy' && (
          <div className={styles['progress']}>
            <progress aria-label={statusWords(state)} max={1} value={state.share} />
            {state.with === 'reading' && <Button onClick={cancel}>Cancel</Button>}
          </div>
        )}
        {state.is === 'mapping' && (
          <MapColumns preview={state.preview} error={state.error} onMap={bankImport.map} onCancel={cancel} />
        )}
        {state.is === 'read' && (
          <BankPreview
            summary={state.summary}
            onTitle={bankImport.retitle}
            onStore={bankImport.store}
            onBack={state.preview && (() => state.preview && bankImport.mapAgain(state.preview))}
            onCancel={cancel}
          />
        )}
        {state.is === 'failed' && <FileProblem error={state.error} what="questions" />}
        {state.is === 'stored' && (
          <UndoLine onUndo={bankImport.undo}>
            Added {countOf(state.questions, 'question')} as “{state.title}”.
          </UndoLine>
        )}
      </div>
    </Section>
  );
}

function statusWords(state: BankImportState): string {
  switch (state.is) {
    case 'busy':
      if (state.with === 'undoing') return 'Undoing.';
      return state.with === 'reading' ? 'Reading the file.' : 'Storing the questions.';
    case 'cancelled':
      return 'Cancelled. Nothing was changed.';
    case 'undone':
      return 'Undone. Your banks are as they were before.';
    default:
      return '';
  }
}
