import { useRef, useState } from 'react';
import { Button } from '@/components/std/Button';
import { Field } from '@/components/std/Field';
import { formatDay } from '@/components/std/format-day';
import type { Fact } from '@/lib/exam/fact';
import styles from './FigureField.module.css';

type Props = {
  /** What it is. */
  title: string;
  unit: string;
  /** As published. */
  fact: Fact<number>;
  /** The user's own value, where there is one. */
  own: number | undefined;
  least?: number;
  most: number;
  format?: (value: number) => string;
  /** With the user's own value, or undefined for the published one. */
  onChange: (own: number | undefined) => void;
};

const plain = (value: number) => value.toLocaleString('en-US');

/** A published number with its source; the user's own wins, and goes back to the source's with one button. */
export function FigureField({ title, unit, fact, own, least = 0, most, format = plain, onChange }: Props) {
  const [typed, setTyped] = useState<string>();
  const input = useRef<HTMLInputElement>(null);
  const { value, source, checkedOn } = fact;
  const given = typed === undefined || typed.trim() === '' ? undefined : Number(typed);
  const isWrong = typed !== undefined && !(given !== undefined && given >= least && given <= most);
  const store = () => {
    if (typed === undefined || isWrong) return;
    onChange(given === value ? undefined : given);
    setTyped(undefined);
  };
  return (
    <div className={styles['figure']}>
      <Field
        label={title.includes(unit) ? title : `${title}, ${unit}`}
        error={isWrong ? `Give a number from ${plain(least)} to ${plain(most)}.` : undefined}
        hint={
          own === undefined
            ? `${source}. Checked ${formatDay(checkedOn)}.`
            : `Yours. The source says ${format(value)}: ${source}. Checked ${formatDay(checkedOn)}.`
        }
      >
        {(ids) => (
          <input
            {...ids}
            ref={input}
            type="number"
            min={least}
            max={most}
            step="1"
            inputMode="decimal"
            value={typed ?? own ?? value}
            onChange={(event) => setTyped(event.target.value)}
            onBlur={store}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
            }}
          />
        )}
      </Field>
      {own !== undefined && (
        <Button
          look="quiet"
          aria-label={`${title}: back to ${format(value)}`}
          onClick={() => {
            onChange(undefined);
            // The button goes, and would take the focus with it.
            input.current?.focus();
          }}
        >
          Back to {format(value)}
        </Button>
      )}
    </div>
  );
}
