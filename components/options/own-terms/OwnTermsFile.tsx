import { useRef, useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { UndoLine } from '@/components/std/UndoLine';
import { BankFileError } from '@/lib/bank/bank-file-error';
import {
  importOwnTerms,
  restoreOwnTerms,
  type DuplicateChoice,
  type ImportedTerms,
} from '@/lib/db/own-terms';
import type { OwnTermRow } from '@/lib/db/schema';
import type { SentBankError } from '@/lib/platform/bank-import/bank-import-messages';
import { changeOwnTerms } from '@/lib/platform/change-own-terms';
import { saveFile } from '@/lib/platform/save-file';
import { decodeText } from '@/lib/std/decode-text';
import { previewTable } from '@/lib/std/table-preview';
import type { OwnTermFields } from '@/lib/terms/own-term';
import { guessTermColumns, TERM_FIELDS, type TermColumns } from '@/lib/terms/term-columns';
import { readTermTable, writeTermTable } from '@/lib/terms/term-table';
import { DropZone } from '../code-sets/DropZone';
import { FileProblem } from '../table/FileProblem';
import { MapTable } from '../table/MapTable';
import styles from './OwnTerms.module.css';
import { TermsPreview } from './TermsPreview';

/** 5,000 terms with everything in them have less. */
const MOST_BYTES = 10_000_000;

type Table = { name: string; text: string; columns: TermColumns };
type State =
  | { is: 'idle'; words?: string }
  | { is: 'mapping'; table: Table; error?: SentBankError }
  | { is: 'read'; table: Table; terms: OwnTermFields[] }
  | { is: 'failed'; error: SentBankError }
  | { is: 'stored'; done: ImportedTerms };

/** The user's own terms from a table and as one: columns, a look at what changes, all of it or nothing, and undo. */
export function OwnTermsFile({ terms }: { terms: readonly OwnTermRow[] }) {
  const db = useDatabase();
  const [state, setState] = useState<State>({ is: 'idle' });
  const { isBusy, error, run } = useAction();
  const place = useRef<HTMLDivElement>(null);
  const open = ([file, ...others]: readonly File[]) => {
    if (!file) return;
    if (others.length > 0) setState({ is: 'failed', error: sent(new Error('Add one file at a time.')) });
    else {
      readText(file)
        .then((text) => {
          const columns = guessTermColumns(previewTable(text).header);
          setState({ is: 'mapping', table: { name: file.name, text, columns } });
        })
        .catch((cause: unknown) => setState({ is: 'failed', error: sent(cause) }));
    }
  };
  const map = ({ name, text }: Table, columns: TermColumns) => {
    const table = { name, text, columns };
    try {
      setState({ is: 'read', table, terms: readTermTable(text, columns, name) });
    } catch (cause) {
      setState({ is: 'mapping', table, error: sent(cause) });
    }
  };
  const store = (read: readonly OwnTermFields[], duplicates: DuplicateChoice) =>
    run(async () => {
      setState({ is: 'stored', done: await changeOwnTerms(() => importOwnTerms(db, read, duplicates)) });
    });
  const undo = ({ before }: ImportedTerms) =>
    run(async () => {
      await changeOwnTerms(() => restoreOwnTerms(db, before));
      end('Undone. Your terms are as they were before.');
    });
  const end = (words: string) => {
    setState({ is: 'idle', words });
    place.current?.focus();
  };
  const cancel = () => end('Cancelled. Nothing was changed.');
  const isOpen = state.is === 'mapping' || state.is === 'read';
  return (
    <div className={styles['list']} ref={place} tabIndex={-1}>
      {!isOpen && (
        <DropZone
          what="a table of terms"
          hint="or drop it here: CSV or TSV. You see what it adds before it does."
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values"
          isBusy={isBusy}
          onFiles={open}
          onRefused={(cause) => setState({ is: 'failed', error: sent(cause) })}
        />
      )}
      <div role="status">
        {state.is === 'idle' && state.words}
        {state.is === 'stored' && (
          <UndoLine onUndo={() => undo(state.done)}>{storedWords(state.done)}</UndoLine>
        )}
      </div>
      {state.is === 'mapping' && (
        <MapTable
          preview={previewTable(state.table.text)}
          fields={TERM_FIELDS}
          guess={state.table.columns}
          needed={['name']}
          what="terms"
          error={state.error}
          onMap={(columns) => map(state.table, columns)}
          onCancel={cancel}
        />
      )}
      {state.is === 'read' && (
        <TermsPreview
          read={state.terms}
          mine={terms}
          isBusy={isBusy}
          onStore={(duplicates) => store(state.terms, duplicates)}
          onBack={() => setState({ is: 'mapping', table: state.table })}
          onCancel={cancel}
        />
      )}
      {state.is === 'failed' && <FileProblem error={state.error} what="terms" />}
      {error !== undefined && <ErrorNotice error={error} />}
      {!isOpen && (
        <div>
          <Button
            onClick={() =>
              terms.length === 0
                ? saveFile('example-terms.csv', 'text/csv', `\uFEFF${writeTermTable(EXAMPLE)}`)
                : saveFile('your-terms.csv', 'text/csv', `\uFEFF${writeTermTable(terms)}`)
            }
          >
            {terms.length === 0 ? 'Save an example table' : 'Save your terms as CSV'}
          </Button>
        </div>
      )}
    </div>
  );
}

const EXAMPLE: readonly OwnTermFields[] = [
  {
    name: 'DNFB list',
    aliases: ['unbilled list'],
    definition: 'Discharged, not final billed: the accounts that wait for a code or a query.',
  },
  { name: 'HIM', aliases: [], definition: '', isCaseSensitive: true },
];

function storedWords({ added, replaced, kept }: ImportedTerms): string {
  const parts = [
    `Added ${added}`,
    replaced === 0 ? '' : `replaced ${replaced}`,
    kept === 0 ? '' : `left ${kept} as you have them`,
  ];
  return `${parts.filter((part) => part !== '').join(', ')}.`;
}

async function readText(file: File): Promise<string> {
  if (file.size > MOST_BYTES) throw new BankFileError(file.name, 'It is larger than 10 MB. Split it.');
  const text = decodeText(new Uint8Array(await file.arrayBuffer()));
  if (text === undefined)
    throw new BankFileError(file.name, 'This is not a text file. Save a spreadsheet as CSV first.');
  if (text.trim() === '') throw new BankFileError(file.name, 'It is empty.');
  return text;
}

function sent(error: unknown): SentBankError {
  const { problems, total } = error instanceof BankFileError ? error : { problems: [], total: 0 };
  return { is: 'file', message: error instanceof Error ? error.message : String(error), problems, total };
}
