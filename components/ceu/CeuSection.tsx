import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { useNow } from '@/components/data/use-now';
import { Section } from '@/components/options/Section';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { formatDay } from '@/components/std/format-day';
import { Notice } from '@/components/std/Notice';
import { cycleLastDay } from '@/lib/ceu/cycle';
import { ceuRuleSet } from '@/lib/ceu/rule-set';
import { readCeuLog, setCycleStart } from '@/lib/db/ceu-log';
import type { Settings } from '@/lib/settings/settings';
import { isCalendarDay } from '@/lib/std/calendar-day';
import { ActivityForm } from './ActivityForm';
import { ActivityTable } from './ActivityTable';
import { CeuBars } from './CeuBars';
import styles from './CeuSection.module.css';

/** The CEU log: the cycle, how far it is, and the activities. */
export function CeuSection({ settings }: { settings: Settings }) {
  const db = useDatabase();
  const now = useNow();
  const log = useLiveQuery(async () => (await readCeuLog(db)) ?? null, [db]);
  if (log === undefined) return null;
  const rules = ceuRuleSet(settings.ruleSet);
  return (
    <>
      <Section title="Cycle" lead={`${rules.title} rules: ${rules.summary}. Check with AHIMA.`}>
        <CycleForm startsOn={log?.cycle.startsOn} />
        {log && (
          <>
            <p>
              Last day of the cycle:{' '}
              <strong>{formatDay(cycleLastDay(log.cycle.startsOn, rules.cycleYears.value))}</strong>
            </p>
            <CeuBars settings={settings} now={now} />
          </>
        )}
      </Section>
      {log ? (
        <Section title="Activities">
          <ActivityForm cycleId={log.cycle.id} />
          <ActivityTable cycle={log.cycle} years={rules.cycleYears.value} activities={log.activities} />
        </Section>
      ) : (
        <Notice kind="empty" title="No credential yet">
          CEUs start to count on the day you pass the exam. Enter that day above, and the log opens.
        </Notice>
      )}
    </>
  );
}

function CycleForm({ startsOn }: { startsOn: string | undefined }) {
  const db = useDatabase();
  const [draft, setDraft] = useState<string>();
  const { error, run } = useAction();
  const day = draft ?? startsOn ?? '';
  const save = () =>
    run(async () => {
      if (isCalendarDay(day)) await setCycleStart(db, day);
      setDraft(undefined);
    });
  return (
    <form
      className={styles['cycle']}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label="Day you passed the exam"
        hint="The cycle starts on this day. Its activities stay when you change it."
      >
        {(ids) => (
          <input
            {...ids}
            type="date"
            required
            value={day}
            onChange={(event) => setDraft(event.target.value)}
          />
        )}
      </Field>
      {error !== undefined && <ErrorNotice error={error} />}
      <Button type="submit" look={startsOn === undefined ? 'primary' : 'plain'}>
        {startsOn === undefined ? 'Start the log' : 'Change the day'}
      </Button>
    </form>
  );
}
