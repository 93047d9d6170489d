import { useRef, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { activityOf, EMPTY_DRAFT, nextDraft, type ActivityDraft } from '@/lib/ceu/activity-draft';
import { duplicatesOf } from '@/lib/ceu/duplicates';
import { previewActivity, type CycleRecord } from '@/lib/ceu/progress';
import { previewWords } from '@/lib/ceu/progress-words';
import { newActivityId, saveActivity } from '@/lib/db/ceu-log';
import { ActivityFields } from './ActivityFields';
import styles from './ActivityForm.module.css';

/** Adds an activity, and says before what it would bring and whether it is there already. */
export function ActivityForm({ record }: { record: CycleRecord }) {
  const db = useDatabase();
  const [draft, setDraft] = useState(EMPTY_DRAFT);
  const [id, setId] = useState(newActivityId);
  const { error, run } = useAction();
  const first = useRef<HTMLInputElement>(null);
  const activity = activityOf(draft, id, record.ruleSet.unitRule);
  const isComplete = activity !== undefined && activity.title !== '';
  const [twin] = activity ? duplicatesOf(activity, record.activities) : [];

  const add = () =>
    run(async () => {
      if (!isComplete) return;
      await saveActivity(db, activity);
      setId(newActivityId());
      setDraft(nextDraft(draft));
      first.current?.focus();
    });

  return (
    <form
      className={styles['form']}
      aria-label="Add an activity"
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <ActivityFields
        draft={draft}
        ruleSet={record.ruleSet}
        firstRef={first}
        onChange={(part: Partial<ActivityDraft>) => setDraft({ ...draft, ...part })}
      />
      <div className={styles['preview']} role="status">
        {activity && <p>{previewWords(previewActivity(record, activity))}</p>}
        {twin && <p>There is “{twin.title}” on the same day already.</p>}
      </div>
      <Button type="submit" look="primary" className={styles['add']}>
        Add activity
      </Button>
      {error !== undefined && <ErrorNotice error={error} />}
    </form>
  );
}
