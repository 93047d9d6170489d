import { useState } from 'react';
import { Button } from '@/components/std/Button';
import { Field } from '@/components/std/Field';
import { CEU_RULE_SETS, type CeuRuleSetId } from '@/lib/ceu/rule-set';
import { CREDENTIALS, type CredentialId } from '@/lib/exam/credential';
import { changeSettings, type Settings } from '@/lib/settings/settings';
import { isCalendarDay } from '@/lib/std/calendar-day';
import styles from './ExamForm.module.css';

type Props = { settings: Settings; saveLabel: string; onSaved?: () => void; onSkip?: () => void };

/** Credential, CEU rule set and exam date: the whole first-run set-up, and a section of the settings later. */
export function ExamForm({ settings, saveLabel, onSaved, onSkip }: Props) {
  const [credential, setCredential] = useState(settings.credential);
  const [ruleSet, setRuleSet] = useState(settings.ruleSet);
  const [examOn, setExamOn] = useState<string>(settings.examOn ?? '');

  const save = async () => {
    await changeSettings({
      isSetUp: true,
      credential,
      ruleSet,
      examOn: isCalendarDay(examOn) ? examOn : undefined,
    });
    onSaved?.();
  };

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field label="Credential">
        {(ids) => (
          <select
            {...ids}
            value={credential}
            onChange={(event) => setCredential(event.target.value as CredentialId)}
          >
            {Object.entries(CREDENTIALS).map(([id, { title, long }]) => (
              <option key={id} value={id}>
                {title} · {long}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Exam date" hint="Leave it empty if you have none yet.">
        {(ids) => (
          <input {...ids} type="date" value={examOn} onChange={(event) => setExamOn(event.target.value)} />
        )}
      </Field>
      <fieldset className={styles['choices']}>
        <legend>CEU rules</legend>
        {CEU_RULE_SETS.map((each) => (
          <label key={each.id} className={styles['choice']}>
            <input
              type="radio"
              name="rule-set"
              checked={ruleSet === each.id}
              onChange={() => setRuleSet(each.id satisfies CeuRuleSetId)}
            />
            <span>
              <strong>{each.title}</strong>
              <span className={styles['soft']}>{each.summary}</span>
            </span>
          </label>
        ))}
        <p className={styles['soft']}>
          The two sources differ (checked {CEU_RULE_SETS[0]?.cycleYears.checkedOn}). Check with AHIMA which
          applies to you; you can switch later.
        </p>
      </fieldset>
      <div className={styles['actions']}>
        <Button type="submit" look="primary">
          {saveLabel}
        </Button>
        {onSkip && (
          <Button look="quiet" onClick={onSkip}>
            Skip for now
          </Button>
        )}
      </div>
    </form>
  );
}
