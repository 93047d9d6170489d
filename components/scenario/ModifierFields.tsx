import { useState } from 'react';
import type { SheetLine } from '@/lib/scenario/scenario-session';
import type { LineChange } from '@/lib/scenario/work';
import styles from './CodeSheet.module.css';

type Props = { name: string; line: SheetLine; onChange: (change: LineChange) => void };

const MOST_UNITS = 999;

/** Modifiers and units of a HCPCS or CPT line. */
export function ModifierFields({ name, line, onChange }: Props) {
  const [draft, setDraft] = useState<string>();
  const stored = (line.modifiers ?? []).join(' ');
  const text = draft ?? stored;
  const wrong = modifiersIn(text).filter((each) => !/^[A-Z0-9]{2}$/.test(each));
  return (
    <>
      <label className={styles['modifiers']}>
        <span className={styles['label']}>Modifiers</span>
        <input
          type="text"
          aria-label={`${name}, modifiers`}
          aria-invalid={(wrong.length > 0 && draft === undefined) || undefined}
          title="Two characters each, with spaces between them"
          autoComplete="off"
          spellCheck={false}
          maxLength={20}
          value={text}
          onFocus={() => setDraft(stored)}
          onBlur={() => setDraft(undefined)}
          onChange={(event) => {
            setDraft(event.target.value);
            const modifiers = modifiersIn(event.target.value);
            onChange({ modifiers: modifiers.length === 0 ? undefined : modifiers });
          }}
        />
      </label>
      <label className={styles['units']}>
        <span className={styles['label']}>Units</span>
        <input
          type="number"
          aria-label={`${name}, units`}
          min={1}
          max={MOST_UNITS}
          placeholder="1"
          value={line.units ?? ''}
          onChange={(event) => {
            const units = Math.floor(event.target.valueAsNumber);
            const isCounted = Number.isFinite(units) && units >= 1 && units <= MOST_UNITS;
            onChange({ units: isCounted ? units : undefined });
          }}
        />
      </label>
    </>
  );
}

function modifiersIn(text: string): string[] {
  return text
    .toUpperCase()
    .split(/[\s,]+/)
    .filter((each) => each !== '');
}
