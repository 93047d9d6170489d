import { useRef, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { formatDay } from '@/components/std/format-day';
import { HiddenText } from '@/components/std/HiddenText';
import { UndoLine } from '@/components/std/UndoLine';
import { CEU_CATEGORIES, type CeuActivity } from '@/lib/ceu/activity';
import { isInCycle, type CeuCycle } from '@/lib/ceu/cycle';
import { deleteActivity, saveActivity } from '@/lib/db/ceu-log';
import styles from './ActivityTable.module.css';

type Props = { cycle: CeuCycle; years: number; activities: readonly CeuActivity[] };

/** The activities of the cycle, latest first. Deleting one can be undone. */
export function ActivityTable({ cycle, years, activities }: Props) {
  const db = useDatabase();
  const [deleted, setDeleted] = useState<CeuActivity>();
  const { error, run } = useAction();
  const status = useRef<HTMLDivElement>(null);
  const remove = (activity: CeuActivity) =>
    run(async () => {
      await deleteActivity(db, activity.id);
      setDeleted(activity);
    });
  const undo = (activity: CeuActivity) =>
    run(async () => {
      await saveActivity(db, activity);
      setDeleted(undefined);
      status.current?.focus();
    });
  return (
    <>
      <div role="status" ref={status} tabIndex={-1}>
        {error !== undefined && <ErrorNotice error={error} />}
        {deleted && (
          <UndoLine key={deleted.id} onUndo={() => undo(deleted)}>
            Deleted “{deleted.title}”.
          </UndoLine>
        )}
      </div>
      {activities.length === 0 ? (
        <p className={styles['soft']}>
          No activity yet. Add the first one above; keep its certificate for an audit.
        </p>
      ) : (
        <div className={styles['scroll']}>
          <table className={styles['table']}>
            <thead>
              <tr>
                <th scope="col">Date</th>
                <th scope="col">Activity</th>
                <th scope="col" className={styles['number']}>
                  CEUs
                </th>
                <th scope="col">
                  <HiddenText>Delete</HiddenText>
                </th>
              </tr>
            </thead>
            <tbody>
              {activities.map((activity) => (
                <tr key={activity.id}>
                  <td>{formatDay(activity.on)}</td>
                  <td>
                    <span>{activity.title}</span>
                    <span className={styles['detail']}>
                      {CEU_CATEGORIES[activity.category]}
                      {activity.isAhima && ', AHIMA'}
                      {!isInCycle(activity.on, cycle.startsOn, years) && ', outside this cycle'}
                    </span>
                  </td>
                  <td className={styles['number']}>{activity.units}</td>
                  <td>
                    <Button
                      look="quiet"
                      aria-label={`Delete ${activity.title}`}
                      onClick={() => remove(activity)}
                    >
                      Delete
                    </Button>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}
