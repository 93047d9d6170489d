import { useLiveQuery } from 'dexie-react-hooks';
import { browser } from 'wxt/browser';
import { CeuBars } from '@/components/ceu/CeuBars';
import { ContentState } from '@/components/data/ContentState';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { useNow } from '@/components/data/use-now';
import { useSettings } from '@/components/data/use-settings';
import { ExamLink } from '@/components/exam/ExamLink';
import { ExamForm } from '@/components/set-up/ExamForm';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Countdown } from '@/components/today/Countdown';
import { runningSession } from '@/lib/db/sessions';
import { countDue } from '@/lib/db/study-items';
import { localDay } from '@/lib/platform/local-day';
import { changeSettings, type Settings } from '@/lib/settings/settings';
import { FlagTerms } from './FlagTerms';
import { LookUpBox } from './LookUpBox';
import styles from './Popup.module.css';
import { StartQuiz } from './StartQuiz';

const LINKS = [
  ['ceus', 'CEUs'],
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
      <ExamForm settings={settings} saveLabel="Start" onSkip={skip} />
      {error !== undefined && <ErrorNotice error={error} />}
    </main>
  );
}

function Glance({ settings }: { settings: Settings }) {
  const db = useDatabase();
  const now = useNow();
  const count = useLiveQuery(
    () => countDue(db, settings.disabledBanks, now, localDay(now)),
    [db, settings.disabledBanks, now],
  );
  const running = useLiveQuery(async () => (await runningSession(db, 'quiz')) ?? null, [db]);
  return (
    <main className={styles['popup']}>
      <Countdown settings={settings} now={now}>
        <p className={styles['soft']} data-testid="due">
          {count ? `${count.due} due · ${count.fresh} new` : 'Counting…'}
        </p>
      </Countdown>
      <section className={styles['section']} aria-label="CEUs">
        <CeuBars settings={settings} now={now} />
      </section>
      <section className={styles['section']} aria-label="Study">
        <ContentState>
          <LookUpBox />
          <StartQuiz count={count} running={running} />
        </ContentState>
        <FlagTerms />
      </section>
      <nav className={styles['links']} aria-label="More">
        <ExamLink part="mock">Mock exam</ExamLink>
        <ExamLink part="scenario">Scenarios</ExamLink>
        {LINKS.map(([id, title]) => (
          <a key={id} href={browser.runtime.getURL(`/options.html#${id}`)} target="_blank" rel="noreferrer">
            {title}
          </a>
        ))}
      </nav>
    </main>
  );
}
