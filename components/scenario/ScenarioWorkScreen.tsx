import { useEffect, useRef, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { finishScenario, stepScenario } from '@/lib/db/scenario-sessions';
import type { ScenarioRow } from '@/lib/db/schema';
import { openPoints, type OpenPoint } from '@/lib/scenario/open-points';
import { isReportable } from '@/lib/scenario/scenario-codes';
import type { ScenarioSession } from '@/lib/scenario/scenario-session';
import { hasCptLines } from '@/lib/scenario/sheet-key';
import type { Settings } from '@/lib/settings/settings';
import { OpenPointsDialog } from './OpenPointsDialog';
import { ScenarioKeys } from './ScenarioKeys';
import { ScenarioWork } from './ScenarioWork';
import styles from './ScenarioScreen.module.css';
import { patientWords, SETTING_WORDS, spentWords } from './scenario-words';
import { useScenarioCodes } from './use-scenario-codes';
import { useSpentTime } from './use-spent-time';
import { useWork } from './use-work';

type Props = {
  session: ScenarioSession;
  /** When the session was read (`useWork`). */
  readAt: number;
  scenario: ScenarioRow;
  settings: Settings;
};

/** A running scenario: head line, record and sheet, and the way to check it. */
export function ScenarioWorkScreen({ session, readAt, scenario, settings: { disabledBanks } }: Props) {
  const db = useDatabase();
  const codes = useScenarioCodes(scenario.editions);
  const searchRef = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<OpenPoint[]>();
  const [hasKeys, setHasKeys] = useState(false);
  const { isBusy, error, run } = useAction();
  const hasCpt = session.hasCpt && hasCptLines(scenario, disabledBanks);

  const { work, error: stepError, change } = useWork(session, readAt);
  useSpentTime(true, (ms) => {
    // Time alone is not worth an error on the screen.
    stepScenario(db, session.id, { kind: 'time-passed', ms }).catch(() => undefined);
  });
  const finish = () => {
    setAsked(undefined);
    run(() => finishScenario(db, session.id, disabledBanks, Date.now()));
  };
  const check = () => {
    const points = openPoints(scenario.setting, work.sheet, (system, code) =>
      codes ? isReportable(codes.check(system, code)) : undefined,
    );
    if (points.length === 0) finish();
    else setAsked(points);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest('input, select, textarea, dialog')) return;
      if (event.key === '?') setHasKeys(true);
      else if (event.key === '/') searchRef.current?.focus();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <main className={styles['screen']}>
      <header className={styles['bar']}>
        <a href="#scenario">All scenarios</a>
        <h1>{scenario.title}</h1>
        <p className={styles['soft']}>
          {SETTING_WORDS[scenario.setting]} · {patientWords(scenario.patient)} ·{' '}
          {spentWords(session.elapsedMs)}
        </p>
        <Button look="quiet" onClick={() => setHasKeys(true)}>
          Keys <kbd>?</kbd>
        </Button>
      </header>
      {session.scenarioRevision !== scenario.revision && (
        <p className={styles['notice']} role="status">
          This record was updated after you began. Your sheet is kept; your highlights may have moved.
        </p>
      )}
      {(stepError ?? error) !== undefined && <ErrorNotice error={stepError ?? error} />}
      <div className={styles['fill']}>
        <ScenarioWork
          scenario={scenario}
          hasCpt={hasCpt}
          entry={session.entry}
          seed={session.id}
          sheet={work.sheet}
          highlights={work.highlights}
          onChange={change}
          searchRef={searchRef}
          foot={
            <div className={styles['foot']}>
              <span className={styles['soft']}>Every change is saved at once.</span>
              <Button look="primary" disabled={isBusy} onClick={check}>
                Check my coding
              </Button>
            </div>
          }
        />
      </div>
      {asked && <OpenPointsDialog points={asked} onBack={() => setAsked(undefined)} onCheck={finish} />}
      {hasKeys && <ScenarioKeys onClose={() => setHasKeys(false)} />}
    </main>
  );
}
