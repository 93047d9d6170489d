import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { formatInstant } from '@/components/data/lost/copy-words';
import { useNow } from '@/components/data/use-now';
import { Button } from '@/components/std/Button';
import { UndoLine } from '@/components/std/UndoLine';
import { countOf } from '@/components/std/format-day';
import { answersSince } from '@/lib/db/study-state';
import { lastBackup } from '@/lib/settings/last-backup';
import { isBackupDue } from '@/lib/transfer/backup-reminder';
import { DropZone } from '../code-sets/DropZone';
import { Section } from '../Section';
import { backupRun, useBackupState } from './backup-run';
import { statusWords } from './backup-words';
import { BackupPreview } from './BackupPreview';
import { BackupProblem } from './BackupProblem';
import styles from './BackupSection.module.css';
import { CopyStatus } from './CopyStatus';
import { SetAsideCopies } from './SetAsideCopies';
import { StudyDataSection } from './StudyDataSection';

/** Backups: make one, restore one, and the state of the copy on this device. */
export function BackupSection() {
  const state = useBackupState();
  const isBusy = state.is === 'busy';
  const isMaking = state.is === 'made' || (isBusy && state.with === 'making');
  const isMakingFailed = state.is === 'failed' && state.during === 'making';
  return (
    <>
      <Section
        title="Make a backup"
        lead="One file with your answers, quizzes, CEU records with their certificates, own questions, lists and settings. It is made on this device and sent nowhere. CPT codes on your list stay out of it: their list is licensed to you alone."
      >
        <LastBackup />
        <div>
          <Button
            look={state.is === 'read' ? 'plain' : 'primary'}
            disabled={isBusy}
            onClick={() => backupRun.make()}
          >
            Save a backup
          </Button>
        </div>
        <p role="status" className={styles['soft']}>
          {isMaking && statusWords(state)}
        </p>
        {isBusy && state.with === 'making' && <progress aria-label="Backup" max={1} value={state.share} />}
        {isMakingFailed && <BackupProblem during={state.during} error={state.error} />}
      </Section>
      <Section title="Restore a backup" lead="You see what is in the file before anything is changed.">
        <Restore isShown={!isMaking && !isMakingFailed} />
      </Section>
      {/* Another one once a file has taken the place of everything. */}
      <CopyStatus key={state.is === 'restored' || state.is === 'undone' ? state.is : ''} />
      <SetAsideCopies />
      <StudyDataSection />
    </>
  );
}

function Restore({ isShown }: { isShown: boolean }) {
  const state = useBackupState();
  const isBusy = state.is === 'busy';
  const choose = ([file, ...others]: readonly File[]) => {
    if (!file) return;
    if (others.length > 0) backupRun.refuse('Choose one file at a time.');
    else backupRun.open(file);
  };
  return (
    <>
      {state.is !== 'read' && (
        <DropZone
          what="a backup file"
          hint="or drop it here"
          accept=".json,application/json"
          isBusy={isBusy}
          onFiles={choose}
          onRefused={(error) => backupRun.refuse(error instanceof Error ? error.message : String(error))}
        />
      )}
      <p role="status" className={styles['soft']}>
        {isShown && statusWords(state)}
      </p>
      {isShown && isBusy && <progress aria-label={statusWords(state)} max={1} value={state.share} />}
      {state.is === 'read' && (
        <BackupPreview
          summary={state.summary}
          onRestore={() => backupRun.restore()}
          onCancel={() => backupRun.cancel()}
        />
      )}
      {state.is === 'restored' && (
        <UndoLine onUndo={() => backupRun.undo()}>
          Restored
          {state.summary && ` from the backup of ${formatInstant(Date.parse(state.summary.createdAt))}`}.
        </UndoLine>
      )}
      {isShown && state.is === 'failed' && <BackupProblem during={state.during} error={state.error} />}
    </>
  );
}

/** When the last backup was made; in the colour of a warning when there is something that would be missed. */
function LastBackup() {
  const db = useDatabase();
  const now = useNow();
  const [lastAt, setLastAt] = useState<number | null>();
  useEffect(() => {
    void lastBackup.getValue().then(setLastAt);
    return lastBackup.watch(setLastAt);
  }, []);
  const facts = useLiveQuery(async () => {
    if (lastAt === undefined) return undefined;
    return {
      answersSince: await answersSince(db, lastAt ?? 0),
      certificates: await db.attachments.count(),
    };
  }, [db, lastAt]);
  if (lastAt === undefined || !facts) return null;
  const isDue = isBackupDue({ ...facts, lastAt: lastAt ?? undefined, now });
  return (
    <p className={isDue ? styles['due'] : undefined}>
      {lastAt === null ? 'No backup was made yet. ' : `The last backup is of ${formatInstant(lastAt)}. `}
      {isDue && `Make one: it would have ${dueWords(facts)}.`}
    </p>
  );
}

function dueWords({ answersSince, certificates }: { answersSince: number; certificates: number }): string {
  const parts = [
    ...(answersSince > 0 ? [`${answersSince} more ${answersSince === 1 ? 'answer' : 'answers'}`] : []),
    ...(certificates > 0 ? [countOf(certificates, 'certificate')] : []),
  ];
  return parts.join(' and ');
}
