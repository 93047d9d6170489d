import { useEffect, useState } from 'react';
import { ContentState } from '@/components/data/ContentState';
import { useSettings } from '@/components/data/use-settings';
import { LookUpView, type LookUpWish } from '@/components/lookup/LookUpView';
import { QuizView } from '@/components/quiz/QuizView';
import { TodayView } from '@/components/today/TodayView';
import { panelTarget, type PanelTarget } from '@/lib/settings/panel-target';
import styles from './Panel.module.css';

type Tab = 'today' | 'quiz' | 'look-up';

const TABS: readonly [Tab, string][] = [
  ['today', 'Today'],
  ['quiz', 'Quiz'],
  ['look-up', 'Look up'],
];

/** The side panel: Today, Quiz, Look up. It goes where the popup, a page or a menu sent it. */
export function Panel() {
  const settings = useSettings();
  const [tab, setTab] = useState<Tab>('today');
  const [wish, setWish] = useState<LookUpWish>();
  const [quizAskedAt, setQuizAskedAt] = useState<number>();

  useEffect(() => {
    const follow = (target: PanelTarget | null) => {
      if (!target) return;
      setTab(target.kind === 'note' ? 'look-up' : target.kind);
      // Followed once: a panel that is opened again later starts on Today.
      void panelTarget.removeValue();
      if (target.kind === 'quiz') setQuizAskedAt(target.at);
      if (target.kind === 'note') setWish({ kind: 'note', noteId: target.noteId, at: target.at });
      if (target.kind === 'look-up') setWish({ kind: 'query', query: target.query, at: target.at });
    };
    void panelTarget.getValue().then(follow);
    return panelTarget.watch(follow);
  }, []);

  if (!settings) return null;
  const startQuiz = () => {
    setQuizAskedAt(Date.now());
    setTab('quiz');
  };
  const openNote = (noteId: string) => {
    setWish({ kind: 'note', noteId, at: Date.now() });
    setTab('look-up');
  };
  return (
    <div className={styles['panel']}>
      <nav className={styles['tabs']} aria-label="Side panel">
        {TABS.map(([id, title]) => (
          <button
            key={id}
            type="button"
            aria-current={tab === id ? 'page' : undefined}
            onClick={() => setTab(id)}
          >
            {title}
          </button>
        ))}
      </nav>
      <main className={styles['main']}>
        {tab === 'today' && <TodayView settings={settings} onQuiz={startQuiz} />}
        {tab === 'quiz' && (
          <ContentState>
            <QuizView settings={settings} askedAt={quizAskedAt} onOpenNote={openNote} />
          </ContentState>
        )}
        {tab === 'look-up' && (
          <ContentState>
            <LookUpView key={wish?.at} wish={wish} />
          </ContentState>
        )}
      </main>
    </div>
  );
}
