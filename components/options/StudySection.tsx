import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { changeSettings, STUDY_LIMITS, type Settings, type StudyPolicy } from '@/lib/settings/settings';
import { Section } from './Section';
import { StudyDataProgress } from './StudyDataProgress';
import { useStudyData } from './use-study-data';

const [LEAST, MOST] = STUDY_LIMITS.retention;
const PERCENTS = Array.from(
  { length: Math.round((MOST - LEAST) * 100) + 1 },
  (_, at) => Math.round(LEAST * 100) + at,
);

/** How questions are chosen for a day: the policy, the desired retention, the daily limits. */
export function StudySection({ settings }: { settings: Settings }) {
  const { error, run } = useAction();
  const data = useStudyData();
  const { studyPolicy, desiredRetention, newPerDay, reviewsPerDay } = settings;
  const percent = Math.round(desiredRetention * 100);
  return (
    <Section
      title="Study"
      lead="Which questions a day has. A change holds from now on: today’s questions are chosen anew."
    >
      <Field
        label="How questions are chosen"
        hint={
          studyPolicy === 'auto'
            ? 'Up to the exam: what adds the most right answers on exam day for your time. After it, or without a date: what you are about to forget.'
            : 'Always what you are about to forget, whatever the date of the exam.'
        }
      >
        {(ids) => (
          <select
            {...ids}
            value={studyPolicy}
            onChange={(event) => {
              const chosen = event.target.value as StudyPolicy;
              run(() => changeSettings({ studyPolicy: chosen }));
            }}
          >
            <option value="auto">Decide for me</option>
            <option value="long-term">Long-term memory</option>
          </select>
        )}
      </Field>
      <Field
        label="Desired retention"
        hint={`A question comes again when the chance that you still know it is down to ${percent} %. More means more reviews. When you change it, the due day of every question you answered is worked out anew from your answers, which stay as they are; changed back, all due days are as before.`}
      >
        {(ids) => (
          <select
            {...ids}
            value={percent}
            onChange={(event) => {
              const retention = Number(event.target.value) / 100;
              run(async () => {
                await changeSettings({ desiredRetention: retention });
                data.ask({ type: 'rebuild', retention });
              });
            }}
          >
            {PERCENTS.map((each) => (
              <option key={each} value={each}>
                {each} %{each === 90 && ' (usual)'}
              </option>
            ))}
          </select>
        )}
      </Field>
      <StudyDataProgress state={data.state} cancel={data.cancel} />
      <LimitField
        label="New questions a day, at most"
        limit={newPerDay}
        onChange={(limit) => run(() => changeSettings({ newPerDay: limit }))}
      />
      <LimitField
        label="Reviews a day, at most"
        limit={reviewsPerDay}
        onChange={(limit) => run(() => changeSettings({ reviewsPerDay: limit }))}
      />
      {error !== undefined && <ErrorNotice error={error} />}
    </Section>
  );
}

type LimitProps = { label: string; limit: number | undefined; onChange: (limit: number | undefined) => void };

function LimitField({ label, limit, onChange }: LimitProps) {
  const [typed, setTyped] = useState<string>();
  const [least, most] = STUDY_LIMITS.perDay;
  const given = typed === undefined || typed.trim() === '' ? undefined : Number(typed);
  const isWrong = given !== undefined && !(Number.isInteger(given) && given >= least && given <= most);
  const store = () => {
    if (typed === undefined || isWrong) return;
    onChange(given);
    setTyped(undefined);
  };
  return (
    <Field
      label={label}
      hint="Empty: as many as fit into the minutes of your plan."
      error={isWrong ? `Give a whole number from ${least} to ${most}, or leave it empty.` : undefined}
    >
      {(ids) => (
        <input
          {...ids}
          type="number"
          min={least}
          max={most}
          step="1"
          inputMode="numeric"
          value={typed ?? limit ?? ''}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={store}
          onKeyDown={(event) => {
            if (event.key === 'Enter') event.currentTarget.blur();
          }}
        />
      )}
    </Field>
  );
}
