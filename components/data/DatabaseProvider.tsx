import { createContext, use, useEffect, useState, type ReactNode } from 'react';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { database } from '@/lib/db/database';
import type { CompanionDatabase } from '@/lib/db/schema';

const DatabaseContext = createContext<CompanionDatabase | undefined>(undefined);

/** The database of this page. Only inside `DatabaseProvider`. */
export function useDatabase(): CompanionDatabase {
  const db = use(DatabaseContext);
  if (!db) throw new Error('useDatabase needs a DatabaseProvider around it.');
  return db;
}

/** Opens the database and shows `children` once it is there, or says why it is not. */
export function DatabaseProvider({ children }: { children: ReactNode }) {
  const [db, setDb] = useState<CompanionDatabase>();
  const [error, setError] = useState<unknown>();
  const open = () => {
    setError(undefined);
    database().then(setDb, setError);
  };
  useEffect(() => {
    database().then(setDb, setError);
  }, []);
  if (error !== undefined) {
    return <ErrorNotice error={error} action={<Button onClick={open}>Try again</Button>} />;
  }
  return db ? <DatabaseContext value={db}>{children}</DatabaseContext> : null;
}
