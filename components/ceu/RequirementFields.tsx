import { Button } from '@/components/std/Button';
import { Choices } from '@/components/std/Choices';
import { Field } from '@/components/std/Field';
import { Fieldset } from '@/components/std/Fieldset';
import { ACTIVITY_KINDS, CEU_CATEGORIES, PROVIDER_KINDS } from '@/lib/ceu/activity';
import { filterOfDraft, type RequirementDraft } from '@/lib/ceu/own-rule-set-draft';
import { shortWhereWords, whereWords } from '@/lib/ceu/rule-set-words';
import styles from './RuleSetChoice.module.css';

type Props = {
  number: number;
  requirement: RequirementDraft;
  onChange: (part: Partial<RequirementDraft>) => void;
  onRemove: () => void;
};

/** One requirement of a rule set: at least, at most or a share of how many CEUs, and what counts towards it. */
export function RequirementFields({ number, requirement, onChange, onRemove }: Props) {
  const { kind, value, title } = requirement;
  const filter = filterOfDraft(requirement);
  return (
    <Fieldset legend={`Requirement ${number}`}>
      <div className={styles['figures']}>
        <Field label="It asks for">
          {(ids) => (
            <select
              {...ids}
              value={kind}
              onChange={(event) => onChange({ kind: event.target.value as RequirementDraft['kind'] })}
            >
              <option value="minimum">at least so many CEUs</option>
              <option value="share">at least this percent of the CEUs required</option>
              <option value="maximum">at most so many that count</option>
            </select>
          )}
        </Field>
        <Field label={kind === 'share' ? 'Percent' : 'CEUs of it'}>
          {(ids) => (
            <input
              {...ids}
              type="number"
              required
              min="0.25"
              max={kind === 'share' ? 100 : 1000}
              step="0.25"
              value={value}
              onChange={(event) => onChange({ value: event.target.value })}
            />
          )}
        </Field>
        <Field label="Name of its bar" hint="Empty: the name you see in the field.">
          {(ids) => (
            <input
              {...ids}
              maxLength={80}
              placeholder={shortWhereWords(filter)}
              value={title}
              onChange={(event) => onChange({ title: event.target.value })}
            />
          )}
        </Field>
      </div>
      <details className={styles['counts']}>
        <summary>What counts: CEUs {whereWords(filter)}</summary>
        <WhatCounts requirement={requirement} onChange={onChange} />
      </details>
      <div>
        <Button look="quiet" aria-label={`Remove requirement ${number}`} onClick={onRemove}>
          Remove
        </Button>
      </div>
    </Fieldset>
  );
}

function WhatCounts({ requirement, onChange }: Pick<Props, 'requirement' | 'onChange'>) {
  return (
    <div className={styles['lists']}>
      <p className={styles['soft']}>
        An activity has to fit each group in which something is ticked. With nothing ticked all of them count.
      </p>
      <Choices
        legend="In"
        type="checkbox"
        choices={choicesOf(CEU_CATEGORIES)}
        chosen={requirement.categories}
        onChange={(categories) => onChange({ categories })}
      />
      <Field label="Or in categories of your own" hint="One a line. You tick them at each activity.">
        {(ids) => (
          <textarea
            {...ids}
            rows={2}
            maxLength={400}
            value={requirement.ownCategories}
            onChange={(event) => onChange({ ownCategories: event.target.value })}
          />
        )}
      </Field>
      <Choices
        legend="Offered by"
        type="checkbox"
        choices={choicesOf(PROVIDER_KINDS)}
        chosen={requirement.providerKinds}
        onChange={(providerKinds) => onChange({ providerKinds })}
      />
      <Choices
        legend="Kind"
        type="checkbox"
        choices={choicesOf(ACTIVITY_KINDS)}
        chosen={requirement.activityKinds}
        onChange={(activityKinds) => onChange({ activityKinds })}
      />
    </div>
  );
}

function choicesOf<Id extends string>(titles: Readonly<Record<Id, string>>): { value: Id; label: string }[] {
  return (Object.entries(titles) as [Id, string][]).map(([value, label]) => ({ value, label }));
}
