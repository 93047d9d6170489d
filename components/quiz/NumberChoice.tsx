import { useState } from 'react';
import { Choices } from '@/components/std/Choices';
import { Field } from '@/components/std/Field';
import styles from './QuizBuilder.module.css';

type NumberProps = {
  legend: string;
  ownLabel: string;
  /** The word for no number at all, where that can be chosen. */
  none?: string;
  offered: readonly { value: number; label: string }[];
  value: number | undefined;
  limits: { min: number; max: number; step: number };
  hint?: string | undefined;
  onChange: (value: number | undefined) => void;
};

const OWN = 0;
const NONE = -1;

/** A number from a few that are offered, or one's own. What is no such number is not passed on. */
export function NumberChoice({
  legend,
  ownLabel,
  none,
  offered,
  value,
  limits,
  hint,
  onChange,
}: NumberProps) {
  const isOffered = value === undefined || offered.some((each) => each.value === value);
  const [isOwn, setIsOwn] = useState(!isOffered);
  const [text, setText] = useState(String(value ?? ''));
  const number = numberIn(text, limits);
  const choose = (chosen: number | undefined) => {
    setIsOwn(chosen === OWN);
    if (chosen === OWN) setText(String(value ?? offered[0]?.value ?? limits.min));
    else onChange(chosen === NONE ? undefined : chosen);
  };
  return (
    <div className={styles['number']}>
      <Choices
        legend={legend}
        type="radio"
        layout="row"
        choices={[
          ...(none === undefined ? [] : [{ value: NONE, label: none }]),
          ...offered,
          { value: OWN, label: 'Own' },
        ]}
        chosen={[isOwn ? OWN : (value ?? NONE)]}
        hint={hint}
        onChange={([chosen]) => choose(chosen)}
      />
      {isOwn && (
        <Field
          label={ownLabel}
          error={
            number !== undefined
              ? undefined
              : `A number from ${limits.min} to ${limits.max}${limits.step < 1 ? ', in halves' : ''}. Until then: ${value ?? 'none'}.`
          }
        >
          {(ids) => (
            <input
              {...ids}
              inputMode={limits.step < 1 ? 'decimal' : 'numeric'}
              value={text}
              onChange={(event) => {
                const next = event.target.value;
                setText(next);
                const typed = numberIn(next, limits);
                if (typed !== undefined) onChange(typed);
              }}
            />
          )}
        </Field>
      )}
    </div>
  );
}

/** The number that was typed, with a point or a comma; undefined when it is none of the allowed ones. */
function numberIn(text: string, { min, max, step }: NumberProps['limits']): number | undefined {
  const number = Number(text.trim().replace(',', '.'));
  return text.trim() !== '' && number >= min && number <= max && Number.isInteger(number / step)
    ? number
    : undefined;
}
