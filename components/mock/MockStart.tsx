import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { formatDay } from '@/components/std/format-day';
import { finishedMocks } from '@/lib/db/finished-mocks';
import { runningSession } from '@/lib/db/sessions';
import { startOrResumeMock } from '@/lib/db/start-mock';
import { BLUEPRINTS, blueprint, type Blueprint } from '@/lib/exam/blueprint';
import { CREDENTIALS } from '@/lib/exam/credential';
import { EXAM_SIZES, type ExamSize } from '@/lib/exam/exam-form';
import type { Settings } from '@/lib/settings/settings';
import { minutesWords } from './clock-words';
import { EarlierExams } from './EarlierExams';
import { SIZE_WORDS } from './exam-words';
import { MockShortage } from './MockShortage';
import styles from './MockStart.module.css';
import { RunningExam } from './RunningExam';
import { examBooks, useMockDrafts } from './use-mock-drafts';

/** The start page: a running exam to go on with, or the choice of a new one; and the earlier ones. */
export function MockStart({ settings }: { settings: Settings }) {
  const db = useDatabase();
  const state = useLiveQuery(
    async () => ({ running: await runningSession(db, 'mock'), finished: await finishedMocks(db) }),
    [db],
  );
  if (!state) return null;
  return (
    <div className={styles['start']}>
      <h1>Mock exam</h1>
      {state.running ? <RunningExam exam={state.running} /> : <NewExam settings={settings} />}
      <EarlierExams exams={state.finished} />
    </div>
  );
}

function NewExam({ settings }: { settings: Settings }) {
  const db = useDatabase();
  const [blueprintId, setBlueprintId] = useState<Blueprint['id']>(CREDENTIALS[settings.credential].blueprint);
  const [size, setSize] = useState<ExamSize>('full');
  const drafts = useMockDrafts(settings, blueprintId);
  const { isBusy, error, run } = useAction();
  const { items } = blueprint(blueprintId);
  const draft = drafts?.[size];
  const start = () =>
    run(async () => {
      const now = Date.now();
      const exam = await startOrResumeMock(db, {
        blueprintId,
        size,
        ...examBooks(settings, now),
        // The one place where an exam is drawn.
        random: Math.random,
        disabledBanks: settings.disabledBanks,
        now,
      });
      location.hash = `mock/${exam.id}`;
    });
  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        start();
      }}
    >
      <fieldset className={styles['choices']}>
        <legend>Exam</legend>
        {BLUEPRINTS.map((each) => (
          <label key={each.id} className={styles['choice']}>
            <input
              type="radio"
              name="blueprint"
              checked={each.id === blueprintId}
              onChange={() => setBlueprintId(each.id)}
            />
            <span>{each.title}</span>
          </label>
        ))}
      </fieldset>
      <p className={styles['source']}>
        {items.value}. Source: {items.source}, looked up on {formatDay(items.checkedOn)}. Check with AHIMA.
      </p>
      <fieldset className={styles['sizes']}>
        <legend>Size</legend>
        {(Object.keys(EXAM_SIZES) as ExamSize[]).map((each) => (
          <label key={each} className={styles['choice']}>
            <input type="radio" name="size" checked={each === size} onChange={() => setSize(each)} />
            <span>
              <strong>{SIZE_WORDS[each]}</strong>
              {drafts && (
                <span className={styles['numbers']}>
                  {drafts[each].entries.length} items · {minutesWords(drafts[each].minutes)}
                </span>
              )}
            </span>
          </label>
        ))}
      </fieldset>
      {draft && <MockShortage draft={draft} />}
      {error !== undefined && <ErrorNotice error={error} />}
      <p>
        <Button look="primary" type="submit" disabled={isBusy || !draft || draft.entries.length === 0}>
          Go to the tutorial
        </Button>
      </p>
      <p className={styles['source']}>The clock starts after the tutorial.</p>
    </form>
  );
}
