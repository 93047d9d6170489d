import { useRef, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { CEU_CATEGORIES, type CeuCategory } from '@/lib/ceu/activity';
import { newActivityId, saveActivity } from '@/lib/db/ceu-log';
import { isCalendarDay } from '@/lib/std/calendar-day';
import styles from './ActivityForm.module.css';

const EMPTY = { on: '', title: '', units: '', category: 'coding' as CeuCategory, isAhima: false };

/** Adds an activity: date, title, CEUs, category, and whether AHIMA or a component association gave it. */
export function ActivityForm({ cycleId }: { cycleId: string }) {
  const db = useDatabase();
  const [draft, setDraft] = useState(EMPTY);
  const [id, setId] = useState(newActivityId);
  const { error, run } = useAction();
  const first = useRef<HTMLInputElement>(null);
  const change = (part: Partial<typeof EMPTY>) => setDraft({ ...draft, ...part });
  const units = Number(draft.units);
  const isComplete = isCalendarDay(draft.on) && draft.title.trim() !== '' && units > 0;

  const add = () =>
    run(async () => {
      await saveActivity(db, { ...draft, id, cycleId, title: draft.title.trim(), units });
      setId(newActivityId());
      setDraft({ ...EMPTY, category: draft.category });
      first.current?.focus();
    });

  return (
    <form
      className={styles['form']}
      aria-label="Add an activity"
      onSubmit={(event) => {
        event.preventDefault();
        if (isComplete) add();
      }}
    >
      <Field label="Date">
        {(ids) => (
          <input
            {...ids}
            ref={first}
            type="date"
            required
            value={draft.on}
            onChange={(event) => change({ on: event.target.value })}
          />
        )}
      </Field>
      <Field label="CEUs" hint="60 minutes are 1 CEU.">
        {(ids) => (
          <input
            {...ids}
            type="number"
            required
            min="0.25"
            max="100"
            step="0.25"
            value={draft.units}
            onChange={(event) => change({ units: event.target.value })}
          />
        )}
      </Field>
      <div className={styles['wide']}>
        <Field label="Title">
          {(ids) => (
            <input
              {...ids}
              required
              maxLength={200}
              value={draft.title}
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label="Category">
        {(ids) => (
          <select
            {...ids}
            value={draft.category}
            onChange={(event) => change({ category: event.target.value as CeuCategory })}
          >
            {Object.entries(CEU_CATEGORIES).map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Field>
      <label className={styles['ahima']}>
        <input
          type="checkbox"
          checked={draft.isAhima}
          onChange={(event) => change({ isAhima: event.target.checked })}
        />
        From AHIMA or a component association
      </label>
      <Button type="submit" look="primary" className={styles['add']}>
        Add activity
      </Button>
      {error !== undefined && <ErrorNotice error={error} />}
    </form>
  );
}
