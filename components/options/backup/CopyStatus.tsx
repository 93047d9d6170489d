import { useEffect, useState } from 'react';
import { formatInstant } from '@/components/data/lost/copy-words';
import { mirrorFolder } from '@/lib/mirror/folder';
import { readMirrorProblem, watchMirrorProblem, type MirrorProblem } from '@/lib/mirror/mirror-problem';
import { Section } from '../Section';

/** Whether the copy outside the database is kept. */
export function CopyStatus() {
  const [isThere, setIsThere] = useState<boolean>();
  const [problem, setProblem] = useState<MirrorProblem>();
  useEffect(() => {
    void mirrorFolder().then((folder) => setIsThere(folder !== undefined));
    void readMirrorProblem().then(setProblem);
    return watchMirrorProblem(setProblem);
  }, []);
  if (isThere === undefined) return null;
  return (
    <Section title="The copy on this device">
      {!isThere && (
        <p>
          <strong>No copy could be kept:</strong> this browser does not let the extension write one. Make
          backups instead.
        </p>
      )}
      {isThere && problem && (
        <p>
          <strong>The copy is not complete:</strong> it could not be written on {formatInstant(problem.at)}.
          Your records themselves are stored. It is made whole at the next start of the browser; free some
          space on this device until then. Details: {problem.message}
        </p>
      )}
      {isThere && !problem && (
        <p>
          A browser can delete a damaged database. So everything but certificates is also written to a copy
          outside of it, and comes back with one click. It is deleted with the extension: a backup file is
          not.
        </p>
      )}
    </Section>
  );
}
