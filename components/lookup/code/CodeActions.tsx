import { useLiveQuery } from 'dexie-react-hooks';
import { useId, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useAction } from '@/components/data/use-action';
import { useSettings } from '@/components/data/use-settings';
import { startQuizOnItems } from '@/components/quiz/start-new-quiz';
import { Button } from '@/components/std/Button';
import { countOf } from '@/components/std/format-day';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { categoryOf } from '@/lib/codes/category-of';
import type { BookCode } from '@/lib/codes/code-book';
import { keysDay } from '@/lib/codes/edition';
import { categoryItemIds } from '@/lib/db/category-items';
import { removeSavedCode, saveCode, savedCodeId } from '@/lib/db/saved-codes';
import { runningSession } from '@/lib/db/sessions';
import { localDay } from '@/lib/platform/local-day';
import styles from './CodeActions.module.css';
import { CopyCode } from './CopyCode';

type Props = { code: BookCode; onQuiz: () => void };

/** Copy, my list, quiz. */
export function CodeActions({ code, onQuiz }: Props) {
  const db = useDatabase();
  const { error, run } = useAction();
  const id = savedCodeId(code);
  const isSaved = useLiveQuery(async () => (await db.savedCodes.get(id)) !== undefined, [db, id]);
  const [said, setSaid] = useState('');
  const toggle = async () => {
    if (isSaved) await removeSavedCode(db, id);
    else await saveCode(db, code, Date.now());
    setSaid(isSaved ? 'Removed from my list' : 'Added to my list');
  };
  return (
    <div className={styles['actions']}>
      <CopyCode code={code.code} />
      <Button
        aria-disabled={isSaved === undefined}
        onClick={() => {
          if (isSaved !== undefined) run(toggle);
        }}
      >
        {isSaved ? 'Remove from my list' : 'Add to my list'}
      </Button>
      <span role="status" className={styles['said']}>
        {said}
      </span>
      <QuizOnCategory code={code} onQuiz={onQuiz} run={run} />
      {error !== undefined && <ErrorNotice error={error} />}
    </div>
  );
}

type QuizProps = Props & { run: ReturnType<typeof useAction>['run'] };

function QuizOnCategory({ code, onQuiz, run }: QuizProps) {
  const db = useDatabase();
  const settings = useSettings();
  const reason = useId();
  const state = useLiveQuery(async () => {
    if (!settings) return undefined;
    const itemIds = await categoryItemIds(
      db,
      code,
      settings.disabledBanks,
      keysDay(settings, localDay(Date.now())),
    );
    return { itemIds, isRunning: (await runningSession(db, 'quiz')) !== undefined };
  }, [db, settings, code.system, code.code]);
  const category = `${categoryOf(code.system, code.code)}${code.system === 'hcpcs' ? ' codes' : ''}`;
  // There from the start: it would push what is below about. What stands beside it says when it can be used.
  const why = state ? whyNot(state.itemIds.length, state.isRunning, category) : 'Looking for questions…';
  return (
    <>
      <Button
        aria-disabled={why !== undefined}
        aria-describedby={reason}
        onClick={() => {
          if (why !== undefined || !settings || !state) return;
          run(() => startQuizOnItems(db, settings, state.itemIds).then(onQuiz));
        }}
      >
        Quiz me on {category}
      </Button>
      <span id={reason} className={styles['reason']}>
        {why ?? countOf(state?.itemIds.length ?? 0, 'question')}
      </span>
    </>
  );
}

function whyNot(count: number, isRunning: boolean, category: string): string | undefined {
  if (count === 0) return `None of your questions for this exam is on ${category}.`;
  return isRunning ? 'A quiz is running: finish or end it first.' : undefined;
}
