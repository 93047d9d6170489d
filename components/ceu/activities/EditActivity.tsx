import { useEffect, useRef, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import type { CeuActivity } from '@/lib/ceu/activity';
import { activityOf, draftOf } from '@/lib/ceu/activity-draft';
import type { CycleRecord } from '@/lib/ceu/progress';
import { saveActivity } from '@/lib/db/ceu-log';
import { ActivityFields } from '../ActivityFields';
import formStyles from '../ActivityForm.module.css';
import styles from './ActivityList.module.css';

type Props = { activity: CeuActivity; record: CycleRecord; onClose: () => void };

/** The form of an activity in its place in the list. Escape leaves it as it was. */
export function EditActivity({ activity, record, onClose }: Props) {
  const db = useDatabase();
  const [draft, setDraft] = useState(() => draftOf(activity));
  const { isBusy, error, run } = useAction();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    const element = form.current;
    const leave = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onClose();
    };
    element?.addEventListener('keydown', leave);
    return () => element?.removeEventListener('keydown', leave);
  }, [onClose]);
  const changed = activityOf(draft, activity.id, record.ruleSet.unitRule);
  const save = () =>
    run(async () => {
      if (!changed || changed.title === '') return;
      await saveActivity(db, changed);
      onClose();
    });
  return (
    <div className={styles['edit']}>
      <form
        ref={form}
        className={formStyles['form']}
        aria-label={`Edit ${activity.title}`}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <ActivityFields
          draft={draft}
          ruleSet={record.ruleSet}
          firstRef={focusFirst}
          onChange={(part) => setDraft({ ...draft, ...part })}
        />
        <div className={formStyles['wide']}>
          <span className={styles['actions']}>
            <Button type="submit" look="primary" disabled={isBusy}>
              Save
            </Button>
            <Button onClick={onClose}>Cancel</Button>
          </span>
        </div>
        {error !== undefined && <ErrorNotice error={error} />}
      </form>
    </div>
  );
}

function focusFirst(field: HTMLInputElement | null): void {
  field?.focus();
}
