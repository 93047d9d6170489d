import { useLiveQuery } from 'dexie-react-hooks';
import { lazy, Suspense, useState } from 'react';
import { browser } from 'wxt/browser';
import { CeuBars } from '@/components/ceu/CeuBars';
import { ContentState } from '@/components/data/ContentState';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { useNow } from '@/components/data/use-now';
import { useSettings } from '@/components/data/use-settings';
import { ExamLink } from '@/components/exam/ExamLink';
import type { PlanStart } from '@/components/plan/plan-start';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Countdown } from '@/components/today/Countdown';
import { keysDay } from '@/lib/codes/edition';
import { runningSession } from '@/lib/db/sessions';
import { countDue } from '@/lib/db/study-items';
import { localDay } from '@/lib/platform/local-day';
import { changeSettings, type Settings } from '@/lib/settings/settings';
import { FlagTerms } from './FlagTerms';
import { LookUpBox } from './LookUpBox';
import styles from './Popup.module.css';
import { PopupPlan } from './PopupPlan';
import { StartQuiz } from './StartQuiz';

// Needed once: the glance that follows it for ever does not load it.
const ExamForm = lazy(async () => ({ default: (await import('@/components/set-up/ExamForm')).ExamForm }));

const LINKS = [
  ['ceus', 'CEUs'],
  ['plan', 'Plan'],
  ['exam', 'Settings'],
  ['sites', 'Sites'],
  ['about', 'About'],
] as const;

/** The toolbar popup: a five-second glance, and the way into the rest. */
export function Popup() {
  const settings = useSettings();
  if (!settings) return null;
  return settings.isSetUp ? <Glance settings={settings} /> : <FirstRun settings={settings} />;
}

function FirstRun({ settings }: { settings: Settings }) {
  const { error, run } = useAction();
  const skip = () => run(() => changeSettings({ isSetUp: true }));
  return (
    <main className={styles['popup']}>
      <div>
        <h1 className={styles['welcome']}>CCS Companion</h1>
        <p className={styles['soft']}>Three answers and you are set up. All of it stays on this device.</p>
      </div>
      <Suspense>
        <ExamForm settings={settings} saveLabel="Start" onSkip={skip} />
      </Suspense>
      {error !== undefined && <ErrorNotice error={error} />}
    </main>
  );
}

function Glance({ settings }: { settings: Settings }) {
  const db = useDatabase();
  const now = useNow();
  const [start, setStart] = useState<PlanStart>();
  const { examOn } = settings;
  const isAhead = examOn !== undefined && examOn > localDay(now);
  const count = useLiveQuery(
    () => countDue(db, settings.disabledBanks, now, keysDay(settings, localDay(now))),
    [db, settings, now],
  );
  const running = useLiveQuery(async () => (await runningSession(db, 'quiz')) ?? null, [db]);
  return (
    <main className={styles['popup']}>
      <Countdown settings={settings} now={now}>
        <p className={styles['soft']} data-testid="due">
          {count ? `${count.due} due · ${count.fresh} new` : 'Counting…'}
        </p>
        {isAhead && <PopupPlan settings={settings} examOn={examOn} now={now} onLead={setStart} />}
      </Countdown>
      <section className={styles['section']} aria-label="CEUs">
        <CeuBars settings={settings} now={now} />
      </section>
      <section className={styles['section']} aria-label="Study">
        <ContentState>
          <LookUpBox />
          <StartQuiz count={count} running={running} start={isAhead ? start : { is: 'none' }} />
        </ContentState>
        <FlagTerms isPaused={settings.isFlaggingPaused} />
      </section>
      <nav className={styles['links']} aria-label="More">
        <ExamLink part="mock">Mock exam</ExamLink>
        <ExamLink part="scenario">Scenarios</ExamLink>
        <ExamLink part="progress">Progress</ExamLink>
        {LINKS.map(([id, title]) => (
          <a key={id} href={browser.runtime.getURL(`/options.html#${id}`)} target="_blank" rel="noreferrer">
            {title}
          </a>
        ))}
      </nav>
    </main>
  );
}
