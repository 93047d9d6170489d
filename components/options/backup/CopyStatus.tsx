import { useEffect, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { copyWords, formatInstant } from '@/components/data/lost/copy-words';
import { countOf } from '@/components/std/format-day';
import type { CompanionDatabase } from '@/lib/db/schema';
import { mirrorFolder } from '@/lib/mirror/folder';
import { readMirrorProblem, watchMirrorProblem, type MirrorProblem } from '@/lib/mirror/mirror-problem';
import { readCopy, type Copy } from '@/lib/mirror/read-copy';
import { Section } from '../Section';

/** What is known of the copy: that there can be none, what it has, or why it could not be read. */
type Found = { is: 'none' } | { is: 'read'; copy: Copy } | { is: 'unread'; reason: string };

/** Whether the copy outside the database is kept, and what it has. It is read once: a new `key` reads it again. */
export function CopyStatus() {
  const db = useDatabase();
  const [found, setFound] = useState<Found>();
  const [problem, setProblem] = useState<MirrorProblem>();
  useEffect(() => {
    findCopy(db).then(setFound, (cause: unknown) => setFound({ is: 'unread', reason: String(cause) }));
    void readMirrorProblem().then(setProblem);
    return watchMirrorProblem(setProblem);
  }, [db]);
  if (found === undefined) return null;
  return (
    <Section title="The copy on this device">
      {found.is === 'none' && (
        <p>
          <strong>No copy could be kept:</strong> this browser does not let the extension write one. Make
          backups instead.
        </p>
      )}
      {found.is !== 'none' && problem && (
        <p>
          <strong>The copy is not complete:</strong> it could not be written on {formatInstant(problem.at)}.
          Your records themselves are stored. It is made whole at the next start of the browser; free some
          space on this device until then. Details: {problem.message}
        </p>
      )}
      {found.is !== 'none' && !problem && (
        <p>
          A browser can delete a damaged database. So everything but certificates is also written to a copy
          outside of it, and comes back with one click. It is deleted with the extension: a backup file is
          not.
        </p>
      )}
      {found.is === 'unread' && (
        <p>
          <strong>The copy could not be read.</strong> Make a backup. Details: {found.reason}
        </p>
      )}
      {found.is === 'read' && <Contents copy={found.copy} />}
    </Section>
  );
}

function Contents({ copy }: { copy: Copy }) {
  const words = copyWords(copy);
  const { damaged } = copy;
  return (
    <p>
      {words === '' ? 'There is nothing in it yet.' : `It has ${words}, up to ${formatInstant(copy.lastAt)}.`}
      {damaged.length > 0 &&
        ` ${countOf(damaged.length, 'part')} cannot be read: it is made whole at the next start of the browser.`}
    </p>
  );
}

async function findCopy(db: CompanionDatabase): Promise<Found> {
  const mirror = await mirrorFolder();
  const head = await db.mirrorHead.get('head');
  return mirror && head ? { is: 'read', copy: await readCopy(mirror, head.databaseId) } : { is: 'none' };
}
