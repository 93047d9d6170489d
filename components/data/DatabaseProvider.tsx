import { createContext, lazy, Suspense, use, useEffect, useState, type ReactNode } from 'react';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { database } from '@/lib/db/database';
import { identifyDatabase, type DatabaseState } from '@/lib/db/identify-database';
import type { CompanionDatabase } from '@/lib/db/schema';

const DatabaseContext = createContext<CompanionDatabase | undefined>(undefined);

// Hardly anybody ever sees it: not in what every page loads.
const LostDatabase = lazy(async () => ({
  default: (await import('./lost/LostDatabase')).LostDatabase,
}));

/** The database of this page. Only inside `DatabaseProvider`. */
export function useDatabase(): CompanionDatabase {
  const db = use(DatabaseContext);
  if (!db) throw new Error('useDatabase needs a DatabaseProvider around it.');
  return db;
}

type Opened = { db: CompanionDatabase; state: DatabaseState };

/**
 * Opens the database and shows `children` once it is there, or says why it is not. Where the browser has deleted the
 * records, the user decides first what becomes of them.
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
    return <ErrorNotice error={error} action={<Button onClick={open}>Try again</Button>} />;
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
