import { CodeFileError } from '@/lib/codes/files/code-file-error';

/** The error with which a file was refused. Throws when it was read, or failed in another way. */
export async function refusalOf(reading: Promise<unknown>): Promise<CodeFileError> {
  try {
    await reading;
  } catch (error) {
    if (error instanceof CodeFileError) return error;
    throw error;
  }
  throw new Error('The file was not refused.');
}
