import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Markdown } from '@/components/notes/Markdown';
import { readMark } from '@/lib/db/item-marks';
import { itemMaterial } from '@/lib/db/study-state';
import type { QuizEntry } from '@/lib/quiz/quiz-session';
import { shownOptions } from '@/lib/quiz/shown-options';
import { Feedback } from './Feedback';
import { OptionList } from './OptionList';
import styles from './Question.module.css';
import { QuestionSheets } from './QuestionSheets';
import { QuestionTools, useQuestionTools, type QuestionSheet } from './QuestionTools';

type Props = { entry: QuizEntry; onOpenNote: (id: string) => void };

/** A question of a finished quiz to read again: what was chosen, what is right, and every reason. */
export function QuestionReview({ entry, onOpenNote }: Props) {
  const { itemId, answer, optionOrder, strikes } = entry;
  const db = useDatabase();
  const material = useLiveQuery(() => itemMaterial(db, itemId), [db, itemId]);
  const mark = useLiveQuery(() => readMark(db, itemId), [db, itemId]);
  const [sheet, setSheet] = useState<QuestionSheet>();
  const [isAllOpen, setIsAllOpen] = useState(false);
  const tools = useQuestionTools(itemId, mark, setSheet);
  if (!material) return null;
  const { item } = material;
  return (
    <div className={styles['question']}>
      <Markdown text={item.stem} onOpenNote={onOpenNote} />
      <OptionList
        item={item}
        options={shownOptions(item, optionOrder)}
        chosen={answer?.response ?? []}
        strikes={strikes}
        isAnswered
        isAllOpen={isAllOpen}
        inputName={`option-${itemId}`}
      />
      <Feedback
        material={material}
        answer={answer}
        note={mark?.note}
        all={{ isOpen: isAllOpen, toggle: () => setIsAllOpen(!isAllOpen) }}
        onOpenNote={onOpenNote}
      />
      <QuestionTools tools={tools} hasKeys={false} />
      <QuestionSheets sheet={sheet} itemId={itemId} mark={mark} onClose={() => setSheet(undefined)} />
    </div>
  );
}
