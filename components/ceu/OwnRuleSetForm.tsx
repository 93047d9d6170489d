import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { focusOnMount } from '@/components/std/focus-on-mount';
import type { OwnRuleSet } from '@/lib/ceu/own-rule-set';
import {
  draftOfRuleSet,
  EMPTY_REQUIREMENT,
  EMPTY_RULE_SET,
  ruleSetOfDraft,
  type RequirementDraft,
  type RuleSetDraft,
} from '@/lib/ceu/own-rule-set-draft';
import { saveOwnRuleSet } from '@/lib/settings/ceu-rule-sets';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { RequirementFields } from './RequirementFields';
import styles from './RuleSetChoice.module.css';

type Props = { edited?: OwnRuleSet; today: CalendarDay; onClose: () => void };

/** A rule set of the user's own: how many CEUs in how many years, and any number of requirements beside that. */
export function OwnRuleSetForm({ edited, today, onClose }: Props) {
  const [draft, setDraft] = useState<RuleSetDraft>(edited ? draftOfRuleSet(edited) : EMPTY_RULE_SET);
  const [id] = useState(() => edited?.id ?? `own-${crypto.randomUUID()}`);
  const { error, run } = useAction();
  const ruleSet = ruleSetOfDraft(draft, id, today);
  const change = (part: Partial<RuleSetDraft>) => setDraft({ ...draft, ...part });
  const changeRequirement = (at: number, part: Partial<RequirementDraft>) =>
    change({ requirements: draft.requirements.map((each, i) => (i === at ? { ...each, ...part } : each)) });
  const save = () =>
    run(async () => {
      if (!ruleSet) return;
      await saveOwnRuleSet(ruleSet);
      onClose();
    });
  return (
    <form
      className={styles['form']}
      aria-label={edited ? `Change ${edited.title}` : 'Rules of your own'}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <div className={styles['figures']}>
        <Field label="Name">
          {(ids) => (
            <input
              {...ids}
              ref={focusOnMount}
              required
              maxLength={80}
              value={draft.title}
              onChange={(event) => change({ title: event.target.value })}
            />
          )}
        </Field>
        <Field label="CEUs required in all">
          {(ids) => (
            <input
              {...ids}
              type="number"
              required
              min="0.25"
              max="1000"
              step="0.25"
              value={draft.total}
              onChange={(event) => change({ total: event.target.value })}
            />
          )}
        </Field>
        <Field label="Years of a cycle">
          {(ids) => (
            <input
              {...ids}
              type="number"
              required
              min="1"
              max="10"
              value={draft.cycleYears}
              onChange={(event) => change({ cycleYears: event.target.value })}
            />
          )}
        </Field>
        <Field label="Source" hint="Where these rules are written, so that you find it again.">
          {(ids) => (
            <input
              {...ids}
              maxLength={200}
              value={draft.source}
              onChange={(event) => change({ source: event.target.value })}
            />
          )}
        </Field>
      </div>
      {draft.requirements.map((requirement, at) => (
        <RequirementFields
          // Requirements have no name of their own before they are saved.
          // oxlint-disable-next-line react/no-array-index-key
          key={at}
          number={at + 1}
          requirement={requirement}
          onChange={(part) => changeRequirement(at, part)}
          onRemove={() => change({ requirements: draft.requirements.filter((_, i) => i !== at) })}
        />
      ))}
      {error !== undefined && <ErrorNotice error={error} />}
      <div className={styles['ownRow']}>
        <Button onClick={() => change({ requirements: [...draft.requirements, EMPTY_REQUIREMENT] })}>
          Add a requirement
        </Button>
        <Button type="submit" look="primary">
          Save the rules
        </Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
