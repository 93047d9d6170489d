import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { sliceRun } from '@/components/lookup/browse/slice-run';
import type { CodeChange } from '@/lib/codes/records/code-change';
import { changesOf, changeSources, type ChangeSource } from '@/lib/db/code-changes';

/** The editions whose changes can be shown, newest first; undefined until they are known. */
export function useChangeSources(): ChangeSource[] | undefined {
  const db = useDatabase();
  return useLiveQuery(() => changeSources(db), [db]);
}

/** The changes of a source, or how far (0 to 1) the comparison of two editions has come. */
export function useChanges(source: ChangeSource | undefined): {
  changes: readonly CodeChange[] | undefined;
  done: number;
} {
  const db = useDatabase();
  const [state, setState] = useState<{ id: string; changes?: CodeChange[]; done: number; error?: unknown }>();
  const id = source && `${source.id}:${source.older ?? ''}`;
  useEffect(() => {
    if (!source || id === undefined) return undefined;
    const stop = new AbortController();
    const report = (done: number) => setState({ id, done });
    changesOf(db, source, sliceRun(stop.signal, report)).then(
      (changes) => {
        if (!stop.signal.aborted) setState({ id, changes, done: 1 });
      },
      (error: unknown) => {
        if (!stop.signal.aborted) setState({ id, done: 0, error });
      },
    );
    return () => stop.abort();
    // The source is made anew by every query; its id says whether it is another one.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [db, id]);
  const current = state?.id === id ? state : undefined;
  // The error screen around the page says what to do.
  if (current?.error !== undefined) throw current.error;
  return { changes: current?.changes, done: current?.done ?? 0 };
}
