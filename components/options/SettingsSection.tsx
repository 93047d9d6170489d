import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { ExamForm } from '@/components/set-up/ExamForm';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { changeSettings, type Badge, type Settings } from '@/lib/settings/settings';
import { EditionChoices } from './EditionChoices';
import { Section } from './Section';
import styles from './SettingsSection.module.css';
import { StudySection } from './StudySection';

/** Exam and rules, study, code book editions, the badge. */
export function SettingsSection({ settings }: { settings: Settings }) {
  const [isSaved, setIsSaved] = useState(false);
  return (
    <>
      <Section title="Exam and CEU rules">
        <ExamForm settings={settings} saveLabel="Save" onSaved={() => setIsSaved(true)} />
        <p role="status" className={styles['soft']}>
          {isSaved && 'Saved on this device.'}
          {isSaved && settings.examOn !== undefined && (
            <>
              {' '}
              <a href="#plan">Make a study plan</a>
            </>
          )}
        </p>
      </Section>
      <StudySection settings={settings} />
      <EditionChoices settings={settings} />
      <BadgeChoice badge={settings.badge} />
    </>
  );
}

function BadgeChoice({ badge }: { badge: Badge }) {
  const { error, run } = useAction();
  return (
    <Section title="Toolbar icon">
      <Field label="Number on the icon">
        {(ids) => (
          <select
            {...ids}
            value={badge}
            onChange={(event) => {
              const chosen = event.target.value as Badge;
              run(() => changeSettings({ badge: chosen }));
            }}
          >
            <option value="due">Questions due</option>
            <option value="days">Days to the exam</option>
            <option value="ceu">CEUs still missing</option>
            <option value="page">Terms and codes flagged on the page</option>
            <option value="off">None</option>
          </select>
        )}
      </Field>
      {error !== undefined && <ErrorNotice error={error} />}
    </Section>
  );
}
