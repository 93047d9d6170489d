import { Notice } from '@/components/std/Notice';
import type { SentBackupError } from '@/lib/platform/backup/backup-messages';
import type { BackupWork } from './backup-state';

const TITLES: Record<BackupWork, string> = {
  making: 'no backup was made.',
  reading: 'this file was not read.',
  restoring: 'the backup was not restored.',
  undoing: 'it was not undone.',
};

/** Why a backup could not be made, read or restored, and where in the file. */
export function BackupProblem({ during, error }: { during: BackupWork; error: SentBackupError }) {
  return (
    <Notice kind="error" title={TITLES[during]}>
      {error.is === 'file' ? (
        <>
          <p>{error.message}</p>
          <p>
            Nothing was changed.{' '}
            {error.problem === 'damaged' && 'If you have an earlier backup file, try that one.'}
          </p>
        </>
      ) : (
        <p>Nothing was changed. Free some space on this device, then try again. Details: {error.message}</p>
      )}
    </Notice>
  );
}
