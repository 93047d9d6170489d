import { useState } from 'react';
import { Button } from '@/components/std/Button';
import { Field } from '@/components/std/Field';
import { formatDay } from '@/components/std/format-day';
import type { DayRange, PlanInputs } from '@/lib/plan/plan-inputs';
import { isCalendarDay, type CalendarDay } from '@/lib/std/calendar-day';
import styles from './Plan.module.css';

type Props = {
  daysOff: readonly DayRange[];
  today: CalendarDay;
  examOn: CalendarDay;
  onChange: (words: string, next: (stored: PlanInputs) => PlanInputs) => void;
};

/** Days off, single ones and ranges: listed, added, taken away. */
export function DaysOff({ daysOff, today, examOn, onChange }: Props) {
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const add = () => {
    if (!isCalendarDay(from)) return;
    const range = { from, to: isCalendarDay(to) && to > from ? to : from };
    onChange(`Off: ${rangeWords(range)}.`, (stored) => ({
      ...stored,
      daysOff: [...stored.daysOff.filter((other) => !isSame(other, range)), range].toSorted((a, b) =>
        a.from < b.from ? -1 : 1,
      ),
    }));
    setFrom('');
    setTo('');
  };
  return (
    <>
      {daysOff.length > 0 && (
        <ul className={styles['rows']} aria-label="Days off">
          {daysOff.map((range) => (
            <li key={`${range.from}:${range.to}`}>
              <span>{rangeWords(range)}</span>
              <Button
                look="quiet"
                aria-label={`Remove ${rangeWords(range)}`}
                onClick={() =>
                  onChange(`No days off any more: ${rangeWords(range)}.`, (stored) => ({
                    ...stored,
                    daysOff: stored.daysOff.filter((other) => !isSame(other, range)),
                  }))
                }
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className={styles['range']}
        aria-label="Add days off"
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Field label="First day off">
          {(ids) => (
            <input
              {...ids}
              type="date"
              required
              max={examOn}
              value={from}
              onChange={(event) => setFrom(event.target.value)}
            />
          )}
        </Field>
        <Field label="Last day off">
          {(ids) => (
            <input
              {...ids}
              type="date"
              min={from || today}
              max={examOn}
              value={to}
              onChange={(event) => setTo(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit">Add days off</Button>
      </form>
      <p className={styles['soft']}>
        Leave the last day empty for a single day. Past days can be days off too.
      </p>
    </>
  );
}

function isSame(one: DayRange, other: DayRange): boolean {
  return one.from === other.from && one.to === other.to;
}

function rangeWords({ from, to }: DayRange): string {
  return from === to ? formatDay(from) : `${formatDay(from)} to ${formatDay(to)}`;
}
