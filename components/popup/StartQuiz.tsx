import { useWindowId } from '@/components/data/use-window-id';
import { Button } from '@/components/std/Button';
import type { DueCount } from '@/lib/db/study-items';
import { openSidePanel } from '@/lib/platform/open-side-panel';
import styles from './StartQuiz.module.css';

/** Opens the side panel on the quiz. */
export function StartQuiz({ count }: { count: DueCount | undefined }) {
  const windowId = useWindowId();
  const isEmpty = count !== undefined && count.due + count.fresh === 0;
  return (
    <>
      <Button
        look="primary"
        className={styles['start']}
        disabled={windowId === undefined || isEmpty}
        onClick={() => {
          if (windowId !== undefined)
            void openSidePanel({ kind: 'quiz' }, windowId).then(() => window.close());
        }}
      >
        {count && count.due > 0 ? `Start quiz · ${count.due} due` : 'Start quiz'}
      </Button>
      {isEmpty && <p className={styles['soft']}>Nothing to ask: switch on a bank under Settings.</p>}
    </>
  );
}
