import { lazy, Suspense, useState } from 'react';
import { ContentState } from '@/components/data/ContentState';
import { useSettings } from '@/components/data/use-settings';
import { ExamLink } from '@/components/exam/ExamLink';
import { LookUpView, type LookUpWish } from '@/components/lookup/LookUpView';
import { PageView, type PageWish } from '@/components/page/PageView';
import { QuizView, type QuizWish } from '@/components/quiz/QuizView';
import { TodayView } from '@/components/today/TodayView';
import type { PanelTarget, PanelWish } from '@/lib/settings/panel-target';
import styles from './Panel.module.css';
import { usePanelTarget } from './use-panel-target';

/** Loaded when it is opened. */
const ProgressView = lazy(async () => ({
  default: (await import('@/components/progress/ProgressView')).ProgressView,
}));

type Tab = 'today' | 'quiz' | 'look-up' | 'on-page' | 'progress';

const TABS: readonly [Tab, string][] = [
  ['today', 'Today'],
  ['quiz', 'Quiz'],
  ['look-up', 'Look up'],
  ['on-page', 'On this page'],
  ['progress', 'Progress'],
];

/** The side panel: Today, Quiz, Look up, On this page, Progress. It goes where the popup, a page or a menu sent it. */
export function Panel() {
  const settings = useSettings();
  const [tab, setTab] = useState<Tab>('today');
  const [wish, setWish] = useState<LookUpWish>();
  const [quizWish, setQuizWish] = useState<QuizWish>();
  const [pageWish, setPageWish] = useState<PageWish>();
  const [isQuizVisited, setIsQuizVisited] = useState(false);
  const [isPageVisited, setIsPageVisited] = useState(false);
  const show = (next: Tab) => {
    setTab(next);
    if (next === 'quiz') setIsQuizVisited(true);
    if (next === 'on-page') setIsPageVisited(true);
  };
  const follow = ({ wish: wanted, at }: PanelTarget) => {
    switch (wanted.kind) {
      case 'today':
        return show('today');
      case 'quiz':
        setQuizWish({ ...wanted, kind: 'start', at });
        return show('quiz');
      case 'look-up':
      case 'entry':
      case 'add-term':
        setWish({ ...wanted, at });
        return show('look-up');
      case 'on-page':
      case 'quiz-on':
      case 'hide-term':
      case 'site':
        setPageWish({ ...wanted, at });
        return show('on-page');
    }
  };
  usePanelTarget(follow);

  if (!settings) return null;
  const go = (to: PanelWish) => follow({ wish: to, for: 'any', at: Date.now() });
  const openNote = (id: string) => go({ kind: 'entry', entry: { kind: 'note', id } });
  return (
    <div className={styles['panel']}>
      <nav className={styles['tabs']} aria-label="Side panel">
        {TABS.map(([id, title]) => (
          <button
            key={id}
            type="button"
            aria-current={tab === id ? 'page' : undefined}
            onClick={() =>
              // Chosen by hand, the page's tab shows its list, not what was last asked for.
              id === 'on-page' ? go({ kind: id }) : show(id)
            }
          >
            {title}
          </button>
        ))}
      </nav>
      <main className={styles['main']}>
        {tab === 'today' && (
          <TodayView
            settings={settings}
            onQuiz={() => go({ kind: 'quiz' })}
            onRecipe={(recipe, title) => go({ kind: 'quiz', recipe, title })}
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
            <LookUpView
              key={wish?.at}
              wish={wish}
              onQuiz={() => show('quiz')}
              onPractise={(keys) => go({ kind: 'quiz-on', keys })}
            />
          </ContentState>
        )}
        {/* Kept too: filter and selection. */}
        {isPageVisited && (
          <div className={styles['view']} hidden={tab !== 'on-page'}>
            <ContentState>
              <PageView
                settings={settings}
                isShown={tab === 'on-page'}
                wish={pageWish}
                onQuiz={() => show('quiz')}
                onOpen={(entry) => go({ kind: 'entry', entry })}
              />
            </ContentState>
          </div>
        )}
        {tab === 'progress' && (
          <ContentState>
            <Suspense fallback={null}>
              <ProgressView
                settings={settings}
                onStart={(recipe, title) => go({ kind: 'quiz', recipe, title })}
                after={
                  <p>
                    <ExamLink part="progress">Progress in a tab</ExamLink>
                  </p>
                }
              />
            </Suspense>
          </ContentState>
        )}
      </main>
    </div>
  );
}
