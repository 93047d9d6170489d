import { database } from '@/lib/db/database';
import { importContent } from '@/lib/db/import-content';
import { contentProblem } from '@/lib/settings/content-problem';
import { AppError } from '@/lib/std/app-error';
import { readContentFile } from './content-file';

/** Imports the built-in content when the database does not have this revision yet; a failure is left for the screens. */
export async function bringContentUpToDate(): Promise<void> {
  try {
    await importContent(await database(), readContentFile);
    await contentProblem.removeValue();
  } catch (error) {
    if (error instanceof AppError)
      await contentProblem.setValue({ code: error.code, message: error.message });
    throw error;
  }
}
