import type { Change } from './change';
import { mirrorFolder, type Folder } from './folder';
import { noteMirrorProblem } from './mirror-problem';

// Loaded with the first change: a popup that only shows something has to open at once.
const lazily = { write: () => import('./write-chunk'), tidy: () => import('./tidy-chunks') };

/** The changes of one committed transaction, and its place in the order of all. */
export type CommittedChanges = { databaseId: string; sequence: number; changes: readonly Change[] };

/** Writes what was committed. It never throws: a change that could not be copied is stored all the same. */
export type MirrorWriter = (committed: CommittedChanges) => Promise<void>;

/** How many chunks a page writes before it merges. */
const TIDY_AFTER = 64;

/** After this a change counts as stored without its copy: nobody waits for ever on a stuck disk. */
const PATIENCE_MS = 5_000;

/** A writer into the private file system; where there is none it does nothing. */
export function createMirrorWriter(open: () => Promise<Folder | undefined> = mirrorFolder): MirrorWriter {
  let mirror: Promise<Folder | undefined> | undefined;
  let written = 0;
  const write = async ({ databaseId, sequence, changes }: CommittedChanges) => {
    mirror ??= open();
    const folder = await (await mirror)?.folder(databaseId);
    if (!folder) return;
    const { writeChunk } = await lazily.write();
    const about = { databaseId, at: Date.now(), parts: 1 };
    await writeChunk(folder, { from: sequence, to: sequence, part: 0 }, changes, about);
    written += 1;
    if (written % TIDY_AFTER === 0) tidyInTurn(folder, databaseId);
  };
  return async (committed) => {
    try {
      await Promise.race([write(committed), tooLong()]);
    } catch (error) {
      mirror = undefined;
      await noteMirrorProblem(error, Date.now());
    }
  };
}

/** The name of the lock under which chunks are merged, compared and replaced. */
export const TIDY_LOCK = 'ccs-companion:mirror';

/** Merges in the background, unless another page or the worker is at it. */
function tidyInTurn(folder: Folder, databaseId: string): void {
  const tidy = async (lock: Lock | null) => {
    if (lock) await (await lazily.tidy()).tidyChunks(folder, databaseId, Date.now());
  };
  navigator.locks
    .request(TIDY_LOCK, { ifAvailable: true }, tidy)
    .catch((error: unknown) => noteMirrorProblem(error, Date.now()));
}

function tooLong(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Error(`No answer from the disk within ${PATIENCE_MS} ms.`)), PATIENCE_MS);
  });
}
