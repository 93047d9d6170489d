import { Button } from '@/components/std/Button';
import { Notice } from '@/components/std/Notice';
import styles from './SettingsSection.module.css';
import { studyDataWords } from './study-data-words';
import type { StudyDataRun } from './use-study-data';

/** How far a check or a rebuild is, with the way to stop it, and what came of it. */
export function StudyDataProgress({ state, cancel }: Pick<StudyDataRun, 'state' | 'cancel'>) {
  return (
    <>
      <p role="status" className={styles['soft']}>
        {studyDataWords(state)}
      </p>
      {state.is === 'busy' && (
        <div className={styles['work']}>
          <progress aria-label={studyDataWords(state)} max={1} value={state.share} />
          <Button look="quiet" onClick={cancel}>
            Stop
          </Button>
        </div>
      )}
      {state.is === 'failed' && (
        <Notice kind="error" title={state.during === 'check' ? 'The check failed' : 'Nothing was rebuilt'}>
          Your answers are as they were. Close other tabs of the extension and try again. Details:{' '}
          {state.message}
        </Notice>
      )}
    </>
  );
}
