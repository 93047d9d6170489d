import { useId, type ReactNode } from 'react';
import styles from './Choices.module.css';
import { Fieldset } from './Fieldset';

export type Choice<Value extends string | number> = {
  value: Value;
  label: string;
  /** Shown at the right edge: how many there are. */
  count?: number;
};

type Props<Value extends string | number> = {
  legend: string;
  /** One of them, or any number. */
  type: 'radio' | 'checkbox';
  choices: readonly Choice<Value>[];
  chosen: readonly Value[];
  /** `row` puts short ones side by side. */
  layout?: 'row' | 'grid' | 'list';
  hint?: ReactNode;
  onChange: (chosen: Value[]) => void;
};

/** A group of radio buttons or checkboxes under a legend, each a full target with its word. */
export function Choices<Value extends string | number>(props: Props<Value>) {
  const { legend, type, choices, chosen, layout = 'grid', hint, onChange } = props;
  const name = useId();
  const change = (value: Value) => {
    if (type === 'radio') onChange([value]);
    else onChange(chosen.includes(value) ? chosen.filter((each) => each !== value) : [...chosen, value]);
  };
  return (
    <Fieldset legend={legend} describedBy={hint === undefined ? undefined : `${name}-hint`}>
      <div className={styles[layout]}>
        {choices.map(({ value, label, count }) => (
          <label key={value} className={styles['choice']}>
            <input type={type} name={name} checked={chosen.includes(value)} onChange={() => change(value)} />
            <span>{label}</span>
            {count !== undefined && <span className={styles['count']}>{count}</span>}
          </label>
        ))}
      </div>
      {hint !== undefined && (
        <p id={`${name}-hint`} className={styles['hint']}>
          {hint}
        </p>
      )}
    </Fieldset>
  );
}
