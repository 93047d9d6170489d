import { Button } from '@/components/std/Button';
import { Notice } from '@/components/std/Notice';
import type { Settings } from '@/lib/settings/settings';
import type { LookupTarget } from '@/lib/lookup/lookup-entry';
import type { FindingKey } from '@/lib/terms/finding';
import { FindingList } from './FindingList';
import { NotFlagged } from './NotFlagged';
import styles from './OnThisPage.module.css';
import { usePageInFront } from './use-page-in-front';

type Props = {
  settings: Settings;
  /** False while something else is in front: then nothing is read, and keys rest. */
  isShown: boolean;
  onQuiz: (keys: FindingKey[]) => void;
  onOpen: (target: LookupTarget) => void;
};

/** The terms and codes that stand on the page in front: to find, to jump to, to be quizzed on. */
export function OnThisPage({ settings, isShown, onQuiz, onOpen }: Props) {
  const { page, refresh } = usePageInFront(isShown);
  return (
    <div className={styles['page']}>
      <header className={styles['head']}>
        <h1>On this page</h1>
        {page && page.kind !== 'none' && page.host !== undefined && <p>{page.host}</p>}
      </header>
      {page === undefined ? (
        <p role="status">Reading the page</p>
      ) : page.kind !== 'flagged' ? (
        <NotFlagged page={page} isPaused={settings.isFlaggingPaused} onChange={refresh} />
      ) : page.found.findings.length === 0 ? (
        <NothingFound isTooLarge={page.found.tooLarge} onRefresh={refresh} />
      ) : (
        <>
          {page.found.tooLarge && (
            <p className={styles['tooLarge']}>
              The page is too large to be read whole. Listed is what stands in the part that was read.
            </p>
          )}
          <FindingList
            // Of another page: nothing is selected on it, and no place was jumped to.
            key={page.tabId}
            settings={settings}
            tabId={page.tabId}
            findings={page.found.findings}
            isShown={isShown}
            onQuiz={onQuiz}
            onOpen={onOpen}
            onGone={refresh}
          />
        </>
      )}
    </div>
  );
}

function NothingFound({ isTooLarge, onRefresh }: { isTooLarge: boolean; onRefresh: () => void }) {
  return (
    <Notice
      kind="empty"
      title="No coding terms or codes found"
      action={<Button onClick={onRefresh}>Look again</Button>}
    >
      {isTooLarge
        ? 'The page is too large to be read whole. In the part that was read stands none.'
        : 'Words with an everyday meaning, and codes that could be something else, are flagged only on pages about coding. More may be found while the page loads or changes.'}
    </Notice>
  );
}
