import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { setFlag, type ItemMark } from '@/lib/db/item-marks';
import { ToolButton } from './ToolButton';
import styles from './QuestionTools.module.css';

export type QuestionSheet = 'note' | 'dispute' | 'keys' | 'places' | 'finish';

type Props = {
  tools: ReturnType<typeof useQuestionTools>;
  /** False where a question is only read again: nothing listens to its keys. */
  hasKeys?: boolean;
};

/** What the user can say of a question, and the list of keys. */
export function QuestionTools({ tools, hasKeys = true }: Props) {
  const { mark, error, toggleFlag, open } = tools;
  const isFlagged = mark?.isFlagged ?? false;
  return (
    <>
      <div className={styles['tools']} role="group" aria-label="This question">
        <ToolButton keyName={hasKeys ? 'F' : undefined} isOn={isFlagged} onClick={toggleFlag}>
          {isFlagged ? 'Flagged' : 'Flag'}
        </ToolButton>
        <ToolButton
          keyName={hasKeys ? 'M' : undefined}
          isOn={mark?.note !== undefined}
          onClick={() => open('note')}
        >
          Note
        </ToolButton>
        <ToolButton
          keyName={hasKeys ? 'D' : undefined}
          isOn={mark?.dispute !== undefined}
          onClick={() => open('dispute')}
        >
          {mark?.dispute ? 'Disputed' : 'Dispute'}
        </ToolButton>
        {hasKeys && (
          <ToolButton keyName="?" onClick={() => open('keys')}>
            Keys
          </ToolButton>
        )}
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </>
  );
}

/** The marks of the question with what changes them; `open` shows a sheet. */
export function useQuestionTools(
  itemId: string,
  mark: ItemMark | undefined,
  open: (sheet: QuestionSheet) => void,
) {
  const db = useDatabase();
  const { error, run } = useAction();
  const toggleFlag = () => run(() => setFlag(db, itemId, mark?.isFlagged !== true));
  return { mark, error, toggleFlag, open };
}
