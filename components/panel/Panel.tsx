import { useState } from 'react';
import { ContentState } from '@/components/data/ContentState';
import { useSettings } from '@/components/data/use-settings';
import { LookUpView, type LookUpWish } from '@/components/lookup/LookUpView';
import { QuizView, type QuizWish } from '@/components/quiz/QuizView';
import { TodayView } from '@/components/today/TodayView';
import type { PanelTarget } from '@/lib/settings/panel-target';
import styles from './Panel.module.css';
import { usePanelTarget } from './use-panel-target';

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
  const [quizWish, setQuizWish] = useState<QuizWish>();
  const [isQuizVisited, setIsQuizVisited] = useState(false);
  const show = (next: Tab) => {
    setTab(next);
    if (next === 'quiz') setIsQuizVisited(true);
  };
  const follow = ({ wish: wanted, at }: PanelTarget) => {
    if (wanted.kind === 'quiz') setQuizWish({ kind: 'start', at });
    if (wanted.kind === 'entry' || wanted.kind === 'look-up') setWish({ ...wanted, at });
    show(wanted.kind === 'entry' ? 'look-up' : wanted.kind);
  };
  usePanelTarget(follow);

  if (!settings) return null;
  const openNote = (id: string) =>
    follow({ wish: { kind: 'entry', entry: { kind: 'note', id } }, for: 'any', at: Date.now() });
  return (
    <div className={styles['panel']}>
      <nav className={styles['tabs']} aria-label="Side panel">
        {TABS.map(([id, title]) => (
          <button
            key={id}
            type="button"
            aria-current={tab === id ? 'page' : undefined}
            onClick={() => show(id)}
          >
            {title}
          </button>
        ))}
      </nav>
      <main className={styles['main']}>
        {tab === 'today' && (
          <TodayView
            settings={settings}
            onQuiz={() => follow({ wish: { kind: 'quiz' }, for: 'any', at: Date.now() })}
            onBuild={() => {
              setQuizWish({ kind: 'build', at: Date.now() });
              show('quiz');
            }}
          />
        )}
        {/* Kept while another tab is shown: a choice not yet checked and the summary are still there afterwards. */}
        {isQuizVisited && (
          <div className={styles['view']} hidden={tab !== 'quiz'}>
            <ContentState>
              <QuizView settings={settings} isShown={tab === 'quiz'} wish={quizWish} onOpenNote={openNote} />
            </ContentState>
          </div>
        )}
        {tab === 'look-up' && (
          <ContentState>
            <LookUpView key={wish?.at} wish={wish} onQuiz={() => show('quiz')} />
          </ContentState>
        )}
      </main>
    </div>
  );
}
