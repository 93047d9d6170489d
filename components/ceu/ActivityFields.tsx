import type { Ref } from 'react';
import { Choices } from '@/components/std/Choices';
import { Field } from '@/components/std/Field';
import { ACTIVITY_KINDS, CEU_CATEGORIES, PROVIDER_KINDS } from '@/lib/ceu/activity';
import type { ActivityDraft } from '@/lib/ceu/activity-draft';
import type { CeuRuleSet } from '@/lib/ceu/rule-set';
import { unitsOfMinutes } from '@/lib/ceu/units';
import styles from './ActivityForm.module.css';

type Props = {
  draft: ActivityDraft;
  ruleSet: CeuRuleSet;
  firstRef: Ref<HTMLInputElement>;
  onChange: (part: Partial<ActivityDraft>) => void;
};

/** The fields of an activity. CEUs are entered as they are on the certificate, or as minutes. */
export function ActivityFields({ draft, ruleSet, firstRef, onChange }: Props) {
  const ownCategories = [...new Set(ruleSet.requirements.flatMap((each) => each.ownCategories ?? []))];
  return (
    <>
      <Field label="Date">
        {(ids) => (
          <input
            {...ids}
            ref={firstRef}
            type="date"
            required
            value={draft.on}
            onChange={(event) => onChange({ on: event.target.value })}
          />
        )}
      </Field>
      <Field label="Given as">
        {(ids) => (
          <select
            {...ids}
            value={draft.givenAs}
            onChange={(event) => onChange({ givenAs: event.target.value as ActivityDraft['givenAs'] })}
          >
            <option value="ceus">CEUs</option>
            <option value="minutes">Minutes</option>
          </select>
        )}
      </Field>
      <Amount draft={draft} ruleSet={ruleSet} onChange={onChange} />
      <div className={styles['wide']}>
        <Text label="Title" value={draft.title} isRequired onChange={(title) => onChange({ title })} />
      </div>
      <Select
        label="Category"
        options={CEU_CATEGORIES}
        value={draft.category}
        onChange={(category) => onChange({ category })}
      />
      {ownCategories.length > 0 && (
        <Choices
          legend="Your categories"
          type="checkbox"
          layout="row"
          choices={ownCategories.map((each) => ({ value: each, label: each }))}
          chosen={draft.ownCategories}
          onChange={(chosen) => onChange({ ownCategories: chosen })}
        />
      )}
      <Select
        label="Offered by"
        options={PROVIDER_KINDS}
        value={draft.providerKind}
        onChange={(providerKind) => onChange({ providerKind })}
      />
      <Text label="Provider’s name" value={draft.provider} onChange={(provider) => onChange({ provider })} />
      <Select
        label="Kind"
        options={{ '': 'Not said', ...ACTIVITY_KINDS }}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
      />
      <div className={styles['wide']}>
        <Field label="Notes">
          {(ids) => (
            <textarea
              {...ids}
              rows={2}
              maxLength={2000}
              value={draft.notes}
              onChange={(event) => onChange({ notes: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}

function Amount({ draft: { givenAs, amount }, ruleSet, onChange }: Omit<Props, 'firstRef'>) {
  const { minutesPerUnit, step, partFrom } = ruleSet.unitRule;
  const isMinutes = givenAs === 'minutes';
  const rule =
    step < minutesPerUnit
      ? `${minutesPerUnit} minutes are 1 CEU, in quarters.`
      : `${minutesPerUnit} minutes are 1 CEU; a part under ${partFrom} does not count.`;
  const result =
    isMinutes && Number(amount) > 0 ? ` = ${unitsOfMinutes(Number(amount), ruleSet.unitRule)} CEUs` : '';
  return (
    <Field label={isMinutes ? 'Minutes' : 'CEUs'} hint={`${rule}${result}`}>
      {(ids) => (
        <input
          {...ids}
          type="number"
          required
          min={isMinutes ? 1 : 0.25}
          max={isMinutes ? 6000 : 100}
          step={isMinutes ? 1 : 'any'}
          value={amount}
          onChange={(event) => onChange({ amount: event.target.value })}
        />
      )}
    </Field>
  );
}

type TextProps = { label: string; value: string; isRequired?: boolean; onChange: (value: string) => void };

function Text({ label, value, isRequired = false, onChange }: TextProps) {
  return (
    <Field label={label}>
      {(ids) => (
        <input
          {...ids}
          required={isRequired}
          maxLength={200}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

type SelectProps<Key extends string> = {
  label: string;
  options: Readonly<Record<Key, string>>;
  value: Key;
  onChange: (value: Key) => void;
};

function Select<Key extends string>({ label, options, value, onChange }: SelectProps<Key>) {
  return (
    <Field label={label}>
      {(ids) => (
        <select {...ids} value={value} onChange={(event) => onChange(event.target.value as Key)}>
          {Object.entries<string>(options).map(([key, title]) => (
            <option key={key} value={key}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
