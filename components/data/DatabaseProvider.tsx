import { createContext, lazy, Suspense, use, useEffect, useState, type ReactNode } from 'react';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { database } from '@/lib/db/database';
import { identifyDatabase, type DatabaseState } from '@/lib/db/identify-database';
import type { CompanionDatabase } from '@/lib/db/schema';
import { AppError } from '@/lib/std/app-error';

const DatabaseContext = createContext<CompanionDatabase | undefined>(undefined);

// Hardly anybody ever sees it: not in what every page loads.
const LostDatabase = lazy(async () => ({
  default: (await import('./lost/LostDatabase')).LostDatabase,
}));

const SaveCopyOffer = lazy(async () => ({
  default: (await import('./lost/SaveCopyOffer')).SaveCopyOffer,
}));

/** The database of this page. Only inside `DatabaseProvider`. */
export function useDatabase(): CompanionDatabase {
  const db = use(DatabaseContext);
  if (!db) throw new Error('useDatabase needs a DatabaseProvider around it.');
  return db;
}

type Opened = { db: CompanionDatabase; state: DatabaseState };

/**
 * Opens the database and shows `children` once it is there, or says why it is not, and then offers what the copy has
 * as a file. Where the browser has deleted the records, the user decides first what becomes of them.
 */
export function DatabaseProvider({ children }: { children: ReactNode }) {
  const [opened, setOpened] = useState<Opened>();
  const [error, setError] = useState<unknown>();
  const open = () => {
    setError(undefined);
    openIdentified().then(setOpened, setError);
  };
  useEffect(() => {
    openIdentified().then(setOpened, setError);
  }, []);
  if (error !== undefined) {
    // The rows of a newer version are safe, and this one would write them down wrongly.
    const isNewer = error instanceof AppError && error.code === 'database-newer';
    const actions = (
      <>
        <Button onClick={open}>Try again</Button>
        {!isNewer && (
          <Suspense>
            <SaveCopyOffer />
          </Suspense>
        )}
      </>
    );
    return <ErrorNotice error={error} action={actions} />;
  }
  if (!opened) return null;
  const { db, state } = opened;
  if (state.kind === 'known') return <DatabaseContext value={db}>{children}</DatabaseContext>;
  return (
    <Suspense>
      <LostDatabase db={db} state={state} onDecided={() => setOpened({ db, state: { kind: 'known' } })} />
    </Suspense>
  );
}

async function openIdentified(): Promise<Opened> {
  const db = await database();
  return { db, state: await identifyDatabase(db) };
}
