import { useWindowId } from '@/components/data/use-window-id';
import { openSidePanel } from '@/lib/platform/open-side-panel';
import type { Settings } from '@/lib/settings/settings';
import { ProgressView } from './ProgressView';
import styles from './ProgressPage.module.css';

/** Progress in the exam tab, where there is room; its quizzes run in the side panel beside it. */
export function ProgressPage({ settings }: { settings: Settings }) {
  const windowId = useWindowId();
  return (
    <main className={styles['page']}>
      <ProgressView
        settings={settings}
        onStart={(recipe, title) => void openSidePanel({ kind: 'quiz', recipe, title }, windowId)}
      />
    </main>
  );
}
