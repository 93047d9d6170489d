import { database } from '@/lib/db/database';
import { importCodeSets } from '@/lib/db/import-code-sets';
import { importContent } from '@/lib/db/import-content';
import { contentProblem } from '@/lib/settings/content-problem';
import { AppError } from '@/lib/std/app-error';
import { packagedFiles } from './packaged-files';

/** Imports the built-in content when the database does not have this revision yet; a failure is left for the screens. */
export async function bringContentUpToDate(): Promise<void> {
  try {
    await importContent(await database(), packagedFiles('content'));
    await contentProblem.removeValue();
  } catch (error) {
    // What is not ours comes from storage: a full disk, an aborted write.
    const code = error instanceof AppError ? error.code : 'database-unavailable';
    await contentProblem.setValue({ code, message: String(error) });
    throw error;
  }
}

/** Imports the code sets that this build has embedded (`npm run codesets`), where there are any. */
export async function bringCodeSetsUpToDate(): Promise<void> {
  const revision = import.meta.env['CCS_CODE_SETS'] as string | undefined;
  if (revision) await importCodeSets(await database(), revision, packagedFiles('code-sets'), Date.now());
}
