import { useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useUndo } from '@/components/data/use-undo';
import { Button } from '@/components/std/Button';
import { Field } from '@/components/std/Field';
import { formatDay } from '@/components/std/format-day';
import type { CeuCycle, CycleFee } from '@/lib/ceu/cycle';
import { changeCycle } from '@/lib/db/ceu-log';
import { isCalendarDay } from '@/lib/std/calendar-day';
import styles from './CeuSection.module.css';

const EMPTY = { on: '', amount: '', what: 'Renewal fee' };

/** What was paid for a cycle, and when: the renewal fee, an extension. */
export function FeesPaid({ cycle }: { cycle: CeuCycle }) {
  const db = useDatabase();
  const [draft, setDraft] = useState(EMPTY);
  const fees = cycle.fees ?? [];
  const store = async (next: readonly CycleFee[]) => {
    const sorted = next.toSorted((a, b) => a.on.localeCompare(b.on));
    await changeCycle(db, cycle.id, { fees: sorted.length > 0 ? sorted : undefined });
  };
  const { change, run, status } = useUndo((fee: CycleFee) => store([...fees, fee]));
  const add = () =>
    run(async () => {
      const fee = { on: draft.on, amount: Number(draft.amount), what: draft.what.trim() };
      if (!isCalendarDay(fee.on) || !(fee.amount >= 0) || fee.what === '') return;
      await store([...fees, fee]);
      setDraft(EMPTY);
    });
  const remove = (fee: CycleFee) =>
    change(
      ({ what }) => `Deleted “${what}”.`,
      async () => {
        await store(fees.filter((each) => each !== fee));
        return fee;
      },
    );
  return (
    <div className={styles['opened']}>
      {fees.map((fee) => (
        <div key={`${fee.on} ${fee.what} ${fee.amount}`} className={styles['actions']}>
          <span>
            {formatDay(fee.on)} · {fee.what} · US${fee.amount}
          </span>
          <Button look="quiet" aria-label={`Delete ${fee.what}`} onClick={() => remove(fee)}>
            Delete
          </Button>
        </div>
      ))}
      {status}
      <form
        className={styles['days']}
        aria-label="Add a fee"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field label="Paid on">
          {(ids) => (
            <input
              {...ids}
              type="date"
              required
              value={draft.on}
              onChange={(event) => setDraft({ ...draft, on: event.target.value })}
            />
          )}
        </Field>
        <Field label="Amount, US dollars">
          {(ids) => (
            <input
              {...ids}
              type="number"
              required
              min="0"
              max="100000"
              step="0.01"
              value={draft.amount}
              onChange={(event) => setDraft({ ...draft, amount: event.target.value })}
            />
          )}
        </Field>
        <Field label="For">
          {(ids) => (
            <input
              {...ids}
              required
              maxLength={80}
              value={draft.what}
              onChange={(event) => setDraft({ ...draft, what: event.target.value })}
            />
          )}
        </Field>
        <div className={styles['actions']}>
          <Button type="submit">Add the fee</Button>
        </div>
      </form>
    </div>
  );
}
