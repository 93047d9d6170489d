import type { JSHandle, Page } from '@playwright/test';
import type { CeuActivity } from '@/lib/ceu/activity';
import type { CeuCycle } from '@/lib/ceu/cycle';
import type {
  AttachmentRow,
  BankRow,
  CardRow,
  ItemMarkRow,
  ItemRow,
  MetaRow,
  NoteRow,
  QuizPresetRow,
  ReviewRow,
  ScenarioRow,
  TermRow,
} from '@/lib/db/schema';
import type { QuizSession } from '@/lib/quiz/quiz-session';

type Rows = {
  meta: MetaRow;
  banks: BankRow;
  items: ItemRow;
  notes: NoteRow;
  terms: TermRow;
  reviews: ReviewRow;
  scenarios: ScenarioRow;
  cards: CardRow;
  sessions: QuizSession;
  itemMarks: ItemMarkRow;
  quizPresets: QuizPresetRow;
  ceuActivities: CeuActivity;
  ceuCycles: CeuCycle;
  attachments: AttachmentRow;
};
type Changes = { [Name in keyof Rows]?: readonly Rows[Name][] };

/** A page or worker of the extension: what can look into its database. */
export type ExtensionCode = Pick<Page, 'evaluate' | 'evaluateHandle'>;

/** All rows of a table of the database `ccs-companion`, in the order of their keys, read past the product's code. */
export function readTable<Name extends keyof Rows>(code: ExtensionCode, name: Name): Promise<Rows[Name][]> {
  return code.evaluate(
    (table) =>
      new Promise<Rows[Name][]>((resolve, reject) => {
        const open = indexedDB.open('ccs-companion');
        // An empty database made here would keep the product from making its own.
        open.addEventListener('upgradeneeded', () => open.transaction?.abort());
        open.addEventListener('error', () => reject(new Error(`No database: ${String(open.error)}`)));
        open.addEventListener('success', () => {
          const read = open.result.transaction(table).objectStore(table).getAll();
          read.addEventListener('success', () => resolve(read.result as Rows[Name][]));
          read.addEventListener('error', () => reject(new Error(`Unreadable: ${String(read.error)}`)));
          open.result.close();
        });
      }),
    name,
  );
}

/**
 * Replaces the rows of the named tables in one transaction, as if they had come about earlier. Screens that are open
 * do not notice: open or load them afterwards.
 */
export function replaceTables(code: ExtensionCode, changes: Changes): Promise<void> {
  return code.evaluate(
    (tables) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('ccs-companion');
        open.addEventListener('upgradeneeded', () => open.transaction?.abort());
        open.addEventListener('error', () => reject(new Error(`No database: ${String(open.error)}`)));
        open.addEventListener('success', () => {
          const change = open.result.transaction(Object.keys(tables), 'readwrite');
          change.addEventListener('complete', () => resolve());
          change.addEventListener('abort', () => reject(new Error(`Not written: ${String(change.error)}`)));
          for (const [name, rows] of Object.entries(tables)) {
            change.objectStore(name).clear();
            for (const row of rows) change.objectStore(name).put(row);
          }
          open.result.close();
        });
      }),
    changes as Record<string, object[]>,
  );
}

/**
 * Holds the database: from here on every other transaction on `names` waits, until the returned function lets go.
 * So what two pages write meets for certain, whatever the speed of the computer.
 */
export async function holdTables(
  code: ExtensionCode,
  names: readonly (keyof Rows)[],
): Promise<() => Promise<void>> {
  const held = (await code.evaluateHandle(
    (tables) =>
      new Promise<{ letGo: () => Promise<void> }>((resolve, reject) => {
        const open = indexedDB.open('ccs-companion');
        open.addEventListener('upgradeneeded', () => open.transaction?.abort());
        open.addEventListener('error', () => reject(new Error(`No database: ${String(open.error)}`)));
        open.addEventListener('success', () => {
          const hold = open.result.transaction(tables, 'readwrite');
          const over = new Promise<void>((done) => hold.addEventListener('complete', () => done()));
          let isWanted = true;
          const letGo = () => {
            isWanted = false;
            return over;
          };
          // A transaction without a request ends by itself.
          const goOn = () => {
            const request = hold.objectStore(tables[0] ?? '').count();
            request.addEventListener('success', () => {
              resolve({ letGo });
              if (isWanted) goOn();
            });
          };
          goOn();
          open.result.close();
        });
      }),
    [...names],
  )) as JSHandle<{ letGo: () => Promise<void> }>;
  return () => held.evaluate(({ letGo }) => letGo());
}
