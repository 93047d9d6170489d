import type { ItemMark } from '@/lib/db/item-marks';
import type { QuizSession } from '@/lib/quiz/quiz-session';
import { assertNever } from '@/lib/std/assert-never';
import { DisputeSheet } from './DisputeSheet';
import { FinishSheet } from './FinishSheet';
import { KeysSheet } from './KeysSheet';
import { NoteSheet } from './NoteSheet';
import { PlacesSheet } from './PlacesSheet';
import type { QuestionSheet } from './QuestionTools';

type Props = {
  sheet: QuestionSheet | undefined;
  /** The running quiz; undefined where a question is only read again. */
  session?: QuizSession;
  itemId: string;
  mark: ItemMark | undefined;
  onGo?: (to: number) => void;
  onFinish?: () => void;
  onClose: () => void;
};

/** The sheet over a question that is open, if one is. */
export function QuestionSheets({ sheet, session, itemId, mark, onGo, onFinish, onClose }: Props) {
  const goTo = (to: number) => {
    onClose();
    onGo?.(to);
  };
  switch (sheet) {
    case undefined:
      return null;
    case 'note':
      return <NoteSheet itemId={itemId} note={mark?.note ?? ''} onClose={onClose} />;
    case 'dispute':
      return <DisputeSheet itemId={itemId} dispute={mark?.dispute} onClose={onClose} />;
    case 'keys':
      return <KeysSheet isExam={session?.style === 'exam'} onClose={onClose} />;
    case 'places':
      return session && <PlacesSheet session={session} onGo={goTo} onClose={onClose} />;
    case 'finish':
      return (
        session && (
          <FinishSheet session={session} onGo={goTo} onFinish={() => onFinish?.()} onClose={onClose} />
        )
      );
    default:
      return assertNever(sheet);
  }
}
