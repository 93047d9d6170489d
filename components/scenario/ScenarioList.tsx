import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { formatDay } from '@/components/std/format-day';
import { Notice } from '@/components/std/Notice';
import { listScenarios, startScenario, type ListedScenario } from '@/lib/db/scenario-sessions';
import { shareWords } from '@/lib/scenario/explain-line';
import type { ScenarioSession } from '@/lib/scenario/scenario-session';
import type { Settings } from '@/lib/settings/settings';
import styles from './ScenarioList.module.css';
import { lengthWords, patientWords, SETTING_WORDS } from './scenario-words';

/** All scenarios: what each is, what was made of it, and the way in. */
export function ScenarioList({ settings }: { settings: Settings }) {
  const db = useDatabase();
  const listed = useLiveQuery(() => listScenarios(db), [db]);
  const { isBusy, error, run } = useAction();
  const start = (scenarioId: string, entry: ScenarioSession['entry']) =>
    run(async () => {
      const { disabledBanks } = settings;
      const session = await startScenario(db, { scenarioId, entry, disabledBanks, now: Date.now() });
      location.hash = `scenario/${session.id}`;
    });
  if (!listed) return null;
  return (
    <main className={styles['page']}>
      <h1>Scenarios</h1>
      <p className={styles['soft']}>
        Whole medical records to code. You are told at the end, line by line, what is right and why. You can
        leave a record at any time and go on later.
      </p>
      {error !== undefined && <ErrorNotice error={error} />}
      {listed.length === 0 ? (
        <Notice kind="empty" title="No scenarios here yet">
          This build of the extension comes without medical records. They arrive with an update.
        </Notice>
      ) : (
        <ul className={styles['list']}>
          {listed.map((each) => (
            <Entry key={each.scenario.id} listed={each} isBusy={isBusy} onStart={start} />
          ))}
        </ul>
      )}
    </main>
  );
}

type EntryProps = {
  listed: ListedScenario;
  isBusy: boolean;
  onStart: (scenarioId: string, entry: ScenarioSession['entry']) => void;
};

function Entry({ listed: { scenario, running, finished }, isBusy, onStart }: EntryProps) {
  const [isChoosing, setIsChoosing] = useState(false);
  const best = Math.max(...finished.map(({ share = 0 }) => share));
  const { icd10, hcpcs } = scenario.editions;
  const isInpatient = scenario.setting === 'inpatient';
  return (
    <li className={styles['entry']}>
      <div className={styles['about']}>
        <h2>{scenario.title}</h2>
        <p>
          {SETTING_WORDS[scenario.setting]} · {patientWords(scenario.patient)} · difficulty{' '}
          {scenario.difficulty} of 5
        </p>
        <p className={styles['soft']}>
          {lengthWords(scenario.documents)} · {isInpatient ? 'discharged' : 'seen'}{' '}
          {formatDay(scenario.dischargedOn)} · codes of {isInpatient ? icd10 : `${icd10} and HCPCS ${hcpcs}`}
        </p>
        <p className={styles['soft']}>
          {finished.length === 0 ? (
            'Not done yet'
          ) : (
            <>
              Best result {shareWords(best).percent} % in {finished.length}{' '}
              {finished.length === 1 ? 'attempt' : 'attempts'} ·{' '}
              <a href={`#scenario/${finished[0]?.id}`}>
                Last result<span className={styles['hidden']}> of {scenario.title}</span>
              </a>
            </>
          )}
        </p>
      </div>
      {running ? (
        <a
          className={styles['resume']}
          href={`#scenario/${running.id}`}
          aria-label={`Resume ${scenario.title}`}
        >
          Resume
        </a>
      ) : isChoosing ? (
        <div className={styles['choice']} role="group" aria-label={`How to code ${scenario.title}`}>
          <Button
            look="primary"
            ref={focusOnMount}
            disabled={isBusy}
            onClick={() => onStart(scenario.id, 'typed')}
          >
            Type codes
          </Button>
          <Button disabled={isBusy} onClick={() => onStart(scenario.id, 'picked')}>
            Pick from a list
          </Button>
        </div>
      ) : (
        <Button aria-label={`Start ${scenario.title}`} onClick={() => setIsChoosing(true)}>
          {finished.length === 0 ? 'Start' : 'Try again'}
        </Button>
      )}
    </li>
  );
}
