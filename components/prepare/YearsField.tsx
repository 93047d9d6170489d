import { useState } from 'react';
import { Field } from '@/components/std/Field';

const MOST_YEARS = 60;

type Props = {
  label: string;
  hint: string;
  value: number | undefined;
  onChange: (years: number | undefined) => void;
};

/** A number of years, or none. What cannot be one is said beside the field and not handed over. */
export function YearsField({ label, hint, value, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  const years = typed === undefined || typed === '' ? undefined : Number(typed);
  const isWrong = years !== undefined && !(years >= 0 && years <= MOST_YEARS);
  return (
    <Field
      label={label}
      hint={hint}
      error={isWrong ? `Give a number of years from 0 to ${MOST_YEARS}.` : undefined}
    >
      {(ids) => (
        <input
          {...ids}
          type="number"
          min="0"
          max={MOST_YEARS}
          step="0.5"
          inputMode="decimal"
          value={typed ?? value ?? ''}
          onChange={(event) => {
            const next = event.target.value;
            setTyped(next);
            const given = next === '' ? undefined : Number(next);
            if (given === undefined || (given >= 0 && given <= MOST_YEARS)) onChange(given);
          }}
          onBlur={() => {
            if (!isWrong) setTyped(undefined);
          }}
        />
      )}
    </Field>
  );
}
