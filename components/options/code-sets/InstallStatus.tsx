import { Button } from '@/components/std/Button';
import { InstallProblem } from './InstallProblem';
import { InstallReport } from './InstallReport';
import { installRun, type RunProgress, type StartedAt } from './install-run';
import styles from './InstallStatus.module.css';
import { useRunAt, type RunAt } from './use-install-run';
import { sizeWords } from './words';

/** How the installation stands that was started at this place: its progress, then its result or error. */
export function InstallStatus({ at, onCancel }: { at: StartedAt; onCancel: () => void }) {
  const mine = useRunAt(at);
  return (
    <>
      <p role="status" className={styles['status']}>
        {mine && statusWords(mine)}
      </p>
      {mine?.is === 'running' && <Progress progress={mine.progress} onCancel={onCancel} />}
      {mine?.is === 'done' && <InstallReport result={mine.result} />}
      {mine?.is === 'failed' && <InstallProblem at={at} error={mine.error} />}
    </>
  );
}

function Progress({ progress, onCancel }: { progress: RunProgress; onCancel: () => void }) {
  const { phase, file, bytes, total } = progress;
  const isSaving = phase === 'saving';
  return (
    <div className={styles['progress']}>
      <progress
        className={styles['bar']}
        aria-label={file === '' ? 'Installing' : `Installing ${file}`}
        max={total ?? 1}
        // Without a value the bar says that the end is not known.
        value={total === undefined ? undefined : Math.min(bytes, total)}
      />
      <p className={styles['numbers']}>
        {bytes > 0 && !isSaving && (
          <>
            {sizeWords(bytes)}
            {total !== undefined && ` of ${sizeWords(total)}`}
          </>
        )}
      </p>
      <Button
        aria-disabled={isSaving}
        onClick={() => {
          if (isSaving) return;
          installRun.cancel();
          onCancel();
        }}
      >
        Cancel
      </Button>
    </div>
  );
}

function statusWords(run: RunAt): string {
  switch (run.is) {
    case 'running':
      return phaseWords(run.progress);
    case 'done':
      return run.result.layers.length === 1 ? 'Installed.' : `Installed: ${run.result.layers.length} parts.`;
    case 'cancelled':
      return 'Cancelled. Nothing was changed.';
    case 'failed':
      return '';
  }
}

function phaseWords({ phase, file }: RunProgress): string {
  switch (phase) {
    case 'starting':
      return 'Starting.';
    case 'downloading':
      return `Downloading ${file}`;
    case 'reading':
      return file === '' ? 'Reading.' : `Reading ${file}`;
    case 'saving':
      return 'Saving. This can no longer be cancelled.';
  }
}
