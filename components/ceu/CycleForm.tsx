import { useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { formatDay } from '@/components/std/format-day';
import { cycleLastDay } from '@/lib/ceu/cycle';
import { changeCycle, setCycleStart } from '@/lib/db/ceu-log';
import { isCalendarDay } from '@/lib/std/calendar-day';
import styles from './CeuSection.module.css';
import type { Ceu } from './use-ceu';

type Draft = { startsOn?: string; lastOn?: string; extendedTo?: string };

/** The days of the cycle. The first day opens the log; the last one is worked out until another one is entered. */
export function CycleForm({ held }: { held?: Ceu['held'] }) {
  const db = useDatabase();
  // What was changed here and not saved yet; the rest follows the log.
  const [draft, setDraft] = useState<Draft>({});
  const [isSaved, setIsSaved] = useState(false);
  const { error, run } = useAction();
  const startsOn = draft.startsOn ?? held?.cycle.startsOn ?? '';
  const years = held?.record.ruleSet.cycleYears.value ?? 0;
  const workedOut = held && isCalendarDay(startsOn) ? cycleLastDay(startsOn, years) : undefined;
  const lastOn = draft.lastOn ?? held?.cycle.lastOn ?? workedOut ?? '';
  const extendedTo = draft.extendedTo ?? held?.cycle.extendedTo ?? '';
  const isTooEarly = lastOn !== '' && lastOn < startsOn;

  const change = (part: Draft) => {
    setDraft({ ...draft, ...part });
    setIsSaved(false);
  };
  const save = () =>
    run(async () => {
      if (!isCalendarDay(startsOn)) return;
      if (held) {
        await changeCycle(db, held.cycle.id, {
          startsOn,
          lastOn: isCalendarDay(lastOn) && lastOn !== workedOut ? lastOn : undefined,
          extendedTo: isCalendarDay(extendedTo) ? extendedTo : undefined,
        });
      } else await setCycleStart(db, startsOn);
      setDraft({});
      setIsSaved(true);
    });

  return (
    <form
      className={styles['days']}
      aria-label="Days of the cycle"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isTooEarly) save();
      }}
    >
      <Field
        label={held && held.log.cycles[0].id !== held.cycle.id ? 'First day' : 'Day you passed the exam'}
        hint="The cycle starts on this day. Activities stay when you change it."
      >
        {(ids) => (
          <input
            {...ids}
            type="date"
            required
            value={startsOn}
            onChange={(event) => change({ startsOn: event.target.value })}
          />
        )}
      </Field>
      {held && (
        <>
          <Field
            label="Last day"
            hint={`Worked out: ${workedOut ? formatDay(workedOut) : '–'}. Enter another one if AHIMA's CEU Center shows it.`}
            error={isTooEarly ? 'The last day is before the first one.' : undefined}
          >
            {(ids) => (
              <input
                {...ids}
                type="date"
                value={lastOn}
                onChange={(event) => change({ lastOn: event.target.value })}
              />
            )}
          </Field>
          <Field
            label="Extended to"
            hint="Only if AHIMA granted an extension. What you do until then counts for this cycle alone."
          >
            {(ids) => (
              <input
                {...ids}
                type="date"
                value={extendedTo}
                onChange={(event) => change({ extendedTo: event.target.value })}
              />
            )}
          </Field>
        </>
      )}
      {error !== undefined && <ErrorNotice error={error} />}
      <div className={styles['actions']}>
        <Button type="submit" look={held ? 'plain' : 'primary'}>
          {held ? 'Save the days' : 'Start the log'}
        </Button>
        <span role="status" className={styles['soft']}>
          {isSaved && held && 'Saved on this device.'}
        </span>
      </div>
    </form>
  );
}
