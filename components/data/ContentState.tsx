import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState, type ReactNode } from 'react';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Notice } from '@/components/std/Notice';
import { contentProblem } from '@/lib/settings/content-problem';
import { AppError } from '@/lib/std/app-error';
import { useDatabase } from './DatabaseProvider';

/** Shows `children` once the built-in content is there; until then, that it is being prepared or why it failed. */
export function ContentState({ children }: { children: ReactNode }) {
  const db = useDatabase();
  const revision = useLiveQuery(async () => (await db.meta.get('contentRevision')) ?? null, [db]);
  const [problem, setProblem] = useState<AppError>();
  useEffect(() => {
    const follow = (value: Awaited<ReturnType<typeof contentProblem.getValue>>) =>
      setProblem(value ? new AppError(value.code, value.message) : undefined);
    void contentProblem.getValue().then(follow);
    return contentProblem.watch(follow);
  }, []);
  if (revision) return children;
  if (problem) return <ErrorNotice error={problem} />;
  if (revision === undefined) return null;
  return (
    <Notice kind="info" title="Preparing the question bank">
      This takes a few seconds after the first installation.
    </Notice>
  );
}
