import { useEffect, useState } from 'react';
import { Button } from '@/components/std/Button';
import { HiddenText } from '@/components/std/HiddenText';
import type { MockExam } from '@/lib/mock/mock-exam';
import { readExamView, storeExamView, type ExamView } from '@/lib/settings/exam-view';
import styles from './ExamBar.module.css';
import { ExamClock } from './ExamClock';
import { examWords } from './exam-words';

/** What of the bar is hidden, and the way to change it; remembered. */
export function useExamView(): [ExamView, (change: Partial<ExamView>) => void] {
  const [view, setView] = useState<ExamView>({ isClockHidden: false, isCounterHidden: false });
  useEffect(() => {
    void readExamView().then(setView);
  }, []);
  const change = (part: Partial<ExamView>) => {
    const next = { ...view, ...part };
    setView(next);
    void storeExamView(next);
  };
  return [view, change];
}

type Props = {
  exam: MockExam;
  /** The place on screen; undefined on the review screen. */
  place: number | undefined;
  isSaved: boolean;
  view: ExamView;
  onView: (change: Partial<ExamView>) => void;
  onFlag: () => void;
  onHelp: () => void;
};

/** The fixed bar of the exam: which item of how many, the flag, the clock. */
export function ExamBar({ exam, place, isSaved, view, onView, onFlag, onHelp }: Props) {
  const isFlagged = place !== undefined && exam.entries[place]?.isFlagged === true;
  return (
    <header className={styles['bar']}>
      <p className={styles['name']}>
        {examWords(exam)}
        <span className={styles['saved']} data-testid="saved">
          {isSaved ? 'Saved' : 'Saving…'}
        </span>
      </p>
      {place !== undefined && (
        <div className={styles['part']}>
          {!view.isCounterHidden && (
            <span className={styles['figure']}>
              Item {place + 1} of {exam.entries.length}
            </span>
          )}
          <Button look="quiet" onClick={() => onView({ isCounterHidden: !view.isCounterHidden })}>
            {view.isCounterHidden ? 'Show counter' : 'Hide'}
            {!view.isCounterHidden && <HiddenText> counter</HiddenText>}
          </Button>
        </div>
      )}
      <div className={styles['part']}>
        {!view.isClockHidden && (
          <span className={styles['figure']}>
            <ExamClock exam={exam} />
          </span>
        )}
        <Button look="quiet" onClick={() => onView({ isClockHidden: !view.isClockHidden })}>
          {view.isClockHidden ? 'Show clock' : 'Hide'}
          {!view.isClockHidden && <HiddenText> clock</HiddenText>}
        </Button>
      </div>
      <div className={styles['part']}>
        {place !== undefined && (
          <Button look="plain" aria-pressed={isFlagged} className={styles['flag']} onClick={onFlag}>
            <span aria-hidden="true">{isFlagged ? '⚑ ' : '⚐ '}</span>
            {isFlagged ? 'Flagged' : 'Flag'}
          </Button>
        )}
        <Button look="quiet" aria-label="Keys" title="Keys (?)" onClick={onHelp}>
          ?
        </Button>
      </div>
    </header>
  );
}
