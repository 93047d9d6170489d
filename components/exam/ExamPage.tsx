import { lazy, Suspense, useEffect, type ReactNode } from 'react';
import { ContentState } from '@/components/data/ContentState';
import { useHash } from '@/components/data/use-hash';
import { useSettings } from '@/components/data/use-settings';
import { MockPage } from '@/components/mock/MockPage';
import { ScenarioPage } from '@/components/scenario/ScenarioPage';
import type { Settings } from '@/lib/settings/settings';
import styles from './ExamPage.module.css';

/** Loaded when it is opened: an exam needs none of it. */
const ProgressPage = lazy(async () => ({
  default: (await import('@/components/progress/ProgressPage')).ProgressPage,
}));

type Part = { title: string; render: (id: string | undefined, settings: Settings) => ReactNode };

const PARTS: Record<string, Part> = {
  mock: { title: 'Mock exams', render: (id, settings) => <MockPage id={id} settings={settings} /> },
  scenario: { title: 'Scenarios', render: (id, settings) => <ScenarioPage id={id} settings={settings} /> },
  progress: {
    title: 'Progress',
    render: (_, settings) => (
      <Suspense fallback={null}>
        <ProgressPage settings={settings} />
      </Suspense>
    ),
  },
};

/**
 * The wide work, in a tab. The address says what is open: `#mock` and `#scenario` are the lists, `#mock/ID` an exam,
 * `#scenario/ID` a session of a scenario; `#progress` is the wide form of the panel's Progress. An open exam or scenario has the page to itself.
 */
export function ExamPage() {
  const settings = useSettings();
  const [name = '', id] = useHash().split('/');
  const open = name in PARTS ? name : 'mock';
  const part = PARTS[open];
  useEffect(() => {
    document.title = `${part?.title} · CCS Companion`;
  }, [part]);
  if (!settings || !part) return null;
  return (
    <div className={styles['page']}>
      {id === undefined && (
        <nav className={styles['nav']} aria-label="Exam">
          <p className={styles['brand']}>CCS Companion</p>
          {Object.entries(PARTS).map(([each, { title }]) => (
            <a key={each} href={`#${each}`} aria-current={each === open ? 'page' : undefined}>
              {title}
            </a>
          ))}
        </nav>
      )}
      <ContentState>{part.render(id, settings)}</ContentState>
    </div>
  );
}
