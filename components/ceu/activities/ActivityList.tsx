import { useLiveQuery } from 'dexie-react-hooks';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useUndo } from '@/components/data/use-undo';
import { Button } from '@/components/std/Button';
import { unitsOf, type CeuActivity } from '@/lib/ceu/activity';
import { activitiesOf } from '@/lib/ceu/cycle';
import { ALL_ACTIVITIES, findActivities } from '@/lib/ceu/find-activities';
import type { CycleRecord } from '@/lib/ceu/progress';
import { deleteActivity, undoCeuChange, type CeuBefore } from '@/lib/db/ceu-changes';
import type { AttachmentRow } from '@/lib/db/schema';
import { grouped } from '@/lib/std/grouped';
import { activityCount } from '../ceu-words';
import { ActivityFilters } from './ActivityFilters';
import styles from './ActivityList.module.css';
import { ActivityRow, type OpenPart } from './ActivityRow';

/** So many rows are shown at once, and so many more with each click. */
const PAGE = 25;
/** From so many activities on there are filters. */
const FILTERED_FROM = 6;

const NO_FILES: readonly AttachmentRow[] = [];

/** All activities, searched, filtered and sorted; each can be changed in place, given certificates, and deleted. */
export function ActivityList({ record }: { record: CycleRecord }) {
  const db = useDatabase();
  const [filter, setFilter] = useState(ALL_ACTIVITIES);
  const [shown, setShown] = useState(PAGE);
  const [open, setOpen] = useState<{ id: string; part: OpenPart }>();
  const { change, status } = useUndo((before: CeuBefore) => undoCeuChange(db, before));
  const files = useLiveQuery(() => db.attachments.toArray(), [db]);
  const byActivity = useMemo(() => grouped(files ?? [], ({ activityId }) => activityId), [files]);
  const inCycle = useIdsInCycle(record);
  const wanted = useDeferredValue(filter);
  const listed = useDeferredValue(shown);
  const { unitRule } = record.ruleSet;
  const found = findActivities(record.activities, wanted, {
    inCycle,
    withCertificate: new Set(byActivity.keys()),
    ceusOf: (activity) => unitsOf(activity, unitRule),
  });
  const remove = useCallback(
    (activity: CeuActivity) =>
      change(
        ({ certificates }) =>
          `Deleted “${activity.title}”${certificates.length > 0 ? ' with its certificates' : ''}.`,
        async () => {
          const before = await deleteActivity(db, activity.id);
          setOpen(undefined);
          return before;
        },
      ),
    [db, change],
  );
  const toggle = useCallback(
    (id: string, part: OpenPart) =>
      setOpen((was) => (was?.id === id && was.part === part ? undefined : { id, part })),
    [],
  );
  return (
    <div className={styles['list']}>
      {status}
      {record.activities.length === 0 && (
        <p className={styles['soft']}>
          No activity yet. Add the first one above, or import a list below; keep its certificate for an audit.
        </p>
      )}
      {record.activities.length >= FILTERED_FROM && (
        <ActivityFilters
          filter={filter}
          onChange={(part) => {
            setFilter({ ...filter, ...part });
            setShown(PAGE);
          }}
        />
      )}
      {record.activities.length >= FILTERED_FROM && (
        <p role="status" className={styles['soft']}>
          {found.length === 0 ? 'No activity fits. ' : `${activityCount(found.length)}. `}
          {found.length === 0 && (
            <Button look="quiet" onClick={() => setFilter(ALL_ACTIVITIES)}>
              Show all
            </Button>
          )}
        </p>
      )}
      <ul className={styles['rows']} aria-label="Activities">
        {found.slice(0, listed).map((activity) => (
          <ActivityRow
            key={activity.id}
            activity={activity}
            ceus={unitsOf(activity, unitRule)}
            isInCycle={inCycle.has(activity.id)}
            certificates={byActivity.get(activity.id) ?? NO_FILES}
            open={open?.id === activity.id ? open.part : undefined}
            record={open?.id === activity.id ? record : undefined}
            onToggle={toggle}
            onDelete={remove}
          />
        ))}
      </ul>
      {found.length > shown && (
        <div className={styles['more']}>
          <Button onClick={() => setShown(shown + PAGE)}>
            Show {Math.min(PAGE, found.length - shown)} more of {found.length - shown}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Ids of the activities of the cycle; the same set while nothing of it changes. */
function useIdsInCycle({ activities, days, earlier = [] }: CycleRecord): ReadonlySet<string> {
  const key = JSON.stringify([days, earlier]);
  return useMemo(
    () => new Set(activitiesOf(activities, days, earlier).map(({ id }) => id)),
    // The days are made anew with every render, and are compared by what they are.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [activities, key],
  );
}
