import { useState } from 'react';
import { useCeuChoices } from '@/components/ceu/use-ceu-choices';
import { useAction } from '@/components/data/use-action';
import { useNow } from '@/components/data/use-now';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { formatDay } from '@/components/std/format-day';
import { ruleSetsFor } from '@/lib/ceu/cycle-record';
import type { CeuRuleSet } from '@/lib/ceu/rule-set';
import { ruleSetSummary } from '@/lib/ceu/rule-set-words';
import { CREDENTIALS, type CredentialId } from '@/lib/exam/credential';
import { localDay } from '@/lib/platform/local-day';
import { changeSettings, type Settings } from '@/lib/settings/settings';
import { isCalendarDay } from '@/lib/std/calendar-day';
import styles from './ExamForm.module.css';

type Draft = { credential?: CredentialId; ruleSet?: string; examOn?: string };

type Props = { settings: Settings; saveLabel: string; onSaved?: () => void; onSkip?: () => void };

/** Credential, CEU rule set and exam date: the whole first-run set-up, and a section of the settings later. */
export function ExamForm({ settings, saveLabel, onSaved, onSkip }: Props) {
  // What was changed here and not saved yet; the rest follows the settings, which another page may change meanwhile.
  const [draft, setDraft] = useState<Draft>({});
  const { error, run } = useAction();
  const credential = draft.credential ?? settings.credential;
  const ruleSet = draft.ruleSet ?? settings.ruleSet;
  const examOn = draft.examOn ?? settings.examOn ?? '';
  const ruleSets = useRuleSets(settings, credential);
  const change = (part: Draft) => setDraft({ ...draft, ...part });

  const save = () =>
    run(async () => {
      const { examOn: day, ...choices } = draft;
      const date = day === undefined ? {} : { examOn: isCalendarDay(day) ? day : undefined };
      await changeSettings({ isSetUp: true, ...choices, ...date });
      setDraft({});
      onSaved?.();
    });

  return (
    <form
      className={styles['form']}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field label="Credential">
        {(ids) => (
          <select
            {...ids}
            value={credential}
            onChange={(event) => change({ credential: event.target.value as CredentialId })}
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
          <input
            {...ids}
            type="date"
            value={examOn}
            onChange={(event) => change({ examOn: event.target.value })}
          />
        )}
      </Field>
      <fieldset className={styles['choices']}>
        <legend>CEU rules</legend>
        {ruleSets.map((each) => (
          <label key={each.id} className={styles['choice']}>
            <input
              type="radio"
              name="rule-set"
              checked={ruleSet === each.id}
              onChange={() => change({ ruleSet: each.id })}
            />
            <span>
              <strong>{each.title}</strong>
              <span className={styles['soft']}>{ruleSetSummary(each)}</span>
            </span>
          </label>
        ))}
        <p className={styles['source']}>
          The sources differ ({sourcesOf(ruleSets)}). Check with AHIMA which applies to you; you can switch
          later.
        </p>
      </fieldset>
      {error !== undefined && <ErrorNotice error={error} />}
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

/** The rule sets to choose from, for a cycle that begins today with the credential alone. */
function useRuleSets(settings: Settings, credential: CredentialId): CeuRuleSet[] {
  const now = useNow();
  const { own, edits } = useCeuChoices(settings) ?? { own: [], edits: {} };
  const { hasQuarterCeus } = settings;
  return ruleSetsFor({ startsOn: localDay(now) }, { credential, hasQuarterCeus, own, edits });
}

/** Where the rules come from and when that was checked. */
function sourcesOf(ruleSets: readonly CeuRuleSet[]): string {
  const days = new Set(ruleSets.map(({ total }) => formatDay(total.checkedOn)));
  return [...ruleSets.map(({ total }) => total.source), `checked ${[...days].join(', ')}`].join('; ');
}
