import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { Choices } from '@/components/std/Choices';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { Fieldset } from '@/components/std/Fieldset';
import { formatDay } from '@/components/std/format-day';
import type { MinutesByWeekday, MockMinutes, PlanVersion } from '@/lib/plan/plan-inputs';
import { PLAN_PRESETS, type PlanPresetId } from '@/lib/plan/plan-preset';
import { MOST_MINUTES } from '@/lib/settings/plan';
import { weekdayNames } from './plan-format';
import styles from './Plan.module.css';

const PRESETS = Object.values(PLAN_PRESETS);
const SATURDAY = 5;

type Schedule = Omit<PlanVersion, 'from'>;

type Props = {
  /** What it begins with; undefined for a new plan. */
  schedule: Schedule | undefined;
  mockMinutes: MockMinutes;
  saveLabel: string;
  onSave: (schedule: Schedule) => Promise<unknown>;
  onCancel?: () => void;
};

/** Timeline and minutes by weekday: all that a plan needs beside the exam date. */
export function PlanForm({ schedule, mockMinutes, saveLabel, onSave, onCancel }: Props) {
  const [preset, setPreset] = useState<PlanPresetId>(schedule?.preset ?? 'three-months');
  // As typed, so that a field can be empty for a moment; undefined while the preset's minutes stand.
  const [typed, setTyped] = useState<string[] | undefined>(schedule?.minutes.map(String));
  const { isBusy, error, run } = useAction();
  const values = typed ?? proposed(preset, mockMinutes).map(String);
  const minutes = values.map((value) => Math.round(Number(value)));
  const isValid = minutes.every((value) => value >= 0 && value <= MOST_MINUTES);
  const { source, checkedOn } = PLAN_PRESETS[preset].days;
  return (
    <form
      className={styles['form']}
      aria-label="Study plan"
      onSubmit={(event) => {
        event.preventDefault();
        if (isValid) run(() => onSave({ preset, minutes: minutes as unknown as MinutesByWeekday }));
      }}
    >
      <Choices
        legend="Timeline"
        type="radio"
        layout="list"
        choices={PRESETS.map(({ id, title, text }) => ({ value: id, label: `${title}: ${lowered(text)}` }))}
        chosen={[preset]}
        hint={`From: ${source}, looked up on ${formatDay(checkedOn)}. The minutes below are our proposal.`}
        onChange={([next]) => next && setPreset(next)}
      />
      <Fieldset legend="Minutes you have, by weekday">
        <div className={styles['weekdays']}>
          {weekdayNames().map((name, at) => (
            <Field key={name} label={name}>
              {(ids) => (
                <input
                  {...ids}
                  type="number"
                  inputMode="numeric"
                  min={0}
                  max={MOST_MINUTES}
                  step={1}
                  required
                  value={values[at] ?? ''}
                  onChange={(event) => setTyped(values.with(at, event.target.value))}
                />
              )}
            </Field>
          ))}
        </div>
        <p className={styles['soft']}>A plan never asks for more. {mockHint(mockMinutes)}</p>
      </Fieldset>
      {error !== undefined && <ErrorNotice error={error} />}
      <div className={styles['actions']}>
        <Button type="submit" look="primary" disabled={isBusy}>
          {saveLabel}
        </Button>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </div>
    </form>
  );
}

/** The minutes of a preset, with a Saturday that is long enough for a full mock exam. */
function proposed(preset: PlanPresetId, { full }: MockMinutes): number[] {
  const { minutes } = PLAN_PRESETS[preset];
  return full === undefined ? [...minutes] : [...minutes].with(SATURDAY, full);
}

function mockHint({ full, half }: MockMinutes): string {
  if (full !== undefined) return `A full mock exam takes ${full} minutes: give one weekday as many.`;
  return half === undefined
    ? 'Your question banks are too small for a mock exam of half length or more.'
    : `A mock exam of half length takes ${half} minutes; for a full one your question banks are too small.`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
