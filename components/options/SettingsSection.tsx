import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { ExamForm } from '@/components/set-up/ExamForm';
import { countOf } from '@/components/std/format-day';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { readBanks } from '@/lib/db/study-state';
import { changeSettings, switchBank, type Badge, type Settings } from '@/lib/settings/settings';
import { EditionChoices } from './EditionChoices';
import { Section } from './Section';
import styles from './SettingsSection.module.css';

/** Exam and rules, code book editions, question banks, the badge. */
export function SettingsSection({ settings }: { settings: Settings }) {
  const [isSaved, setIsSaved] = useState(false);
  return (
    <>
      <Section title="Exam and CEU rules">
        <ExamForm settings={settings} saveLabel="Save" onSaved={() => setIsSaved(true)} />
        <p role="status" className={styles['soft']}>
          {isSaved && 'Saved on this device.'}
        </p>
      </Section>
      <EditionChoices settings={settings} />
      <Banks settings={settings} />
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
            <option value="off">None</option>
          </select>
        )}
      </Field>
      {error !== undefined && <ErrorNotice error={error} />}
    </Section>
  );
}

function Banks({ settings }: { settings: Settings }) {
  const db = useDatabase();
  const banks = useLiveQuery(() => readBanks(db), [db]);
  const { error, run } = useAction();
  return (
    <Section
      title="Question banks"
      lead="Switching a bank off keeps its answers; its questions are not asked."
    >
      {banks?.map((bank) => (
        <label key={bank.id} className={styles['bank']}>
          <input
            type="checkbox"
            checked={!settings.disabledBanks.includes(bank.id)}
            onChange={(event) => {
              const isOn = event.target.checked;
              run(() => switchBank(bank.id, isOn));
            }}
          />
          <span>
            <strong>{bank.title}</strong> · {countOf(bank.items, 'question')}
            {bank.notice !== undefined && <span className={styles['notice']}>{bank.notice}</span>}
          </span>
        </label>
      ))}
      {error !== undefined && <ErrorNotice error={error} />}
      {banks?.length === 0 && (
        <p className={styles['soft']}>The banks are being prepared. This takes a few seconds.</p>
      )}
    </Section>
  );
}
