import { useRef, type ReactNode } from 'react';
import { Button } from '@/components/std/Button';
import { Field } from '@/components/std/Field';
import { ACTIVITY_KINDS, CEU_CATEGORIES } from '@/lib/ceu/activity';
import { activeChoices, ALL_ACTIVITIES, type ActivityFilter } from '@/lib/ceu/find-activities';
import styles from './ActivityList.module.css';

type Props = { filter: ActivityFilter; onChange: (part: Partial<ActivityFilter>) => void };

/** Search, and behind a fold that says how many are in use, filters and order of the list of activities. */
export function ActivityFilters({ filter, onChange }: Props) {
  const active = activeChoices(filter);
  const fold = useRef<HTMLElement>(null);
  const reset = () => {
    onChange({ ...ALL_ACTIVITIES, query: filter.query });
    fold.current?.focus();
  };
  return (
    <search className={styles['filters']} aria-label="Activities">
      <Field label="Search activities">
        {(ids) => (
          <input
            {...ids}
            type="search"
            value={filter.query}
            onChange={(event) => onChange({ query: event.target.value })}
          />
        )}
      </Field>
      <details>
        <summary ref={fold}>Filters and order{active > 0 && ` (${active} in use)`}</summary>
        <div className={styles['choices']}>
          <Choice
            label="Shown"
            value={filter.where}
            options={{ all: 'All activities', cycle: 'This cycle' }}
            onChange={(where) => onChange({ where })}
          />
          <Choice
            label="In category"
            value={filter.category}
            options={{ all: 'All categories', ...CEU_CATEGORIES }}
            onChange={(category) => onChange({ category })}
          />
          <Choice
            label="Of kind"
            value={filter.kind}
            options={{ all: 'All kinds', ...ACTIVITY_KINDS }}
            onChange={(kind) => onChange({ kind })}
          />
          <Choice
            label="Certificate"
            value={filter.certificate}
            options={{ all: 'With or without', with: 'With certificate', without: 'Without certificate' }}
            onChange={(certificate) => onChange({ certificate })}
          />
          <Choice
            label="Order"
            value={filter.order}
            options={{
              newest: 'Newest first',
              oldest: 'Oldest first',
              title: 'By title',
              ceus: 'Most CEUs first',
            }}
            onChange={(order) => onChange({ order })}
          />
        </div>
        {active > 0 && (
          <Button look="quiet" className={styles['reset']} onClick={reset}>
            Back to all, newest first
          </Button>
        )}
      </details>
    </search>
  );
}

type ChoiceProps<Value extends string> = {
  label: string;
  value: Value;
  options: Readonly<Record<Value, string>>;
  onChange: (value: Value) => void;
};

function Choice<Value extends string>({ label, value, options, onChange }: ChoiceProps<Value>): ReactNode {
  const all = Object.entries(options) as [Value, string][];
  return (
    <Field label={label}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChange(event.target.value as Value)}>
          {all.map(([id, title]) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
