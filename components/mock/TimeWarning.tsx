import { useState } from 'react';
import { Button } from '@/components/std/Button';
import { clockAtDeadline, dueWarning, timeLeft } from '@/lib/mock/exam-clock';
import type { MockExam } from '@/lib/mock/mock-exam';
import { minutesWords, timeOfDay } from './clock-words';
import styles from './TimeWarning.module.css';
import { useClock } from './use-clock';

/** A clock set back by less is not worth a word. */
const TOLD_FROM_MS = 60_000;

type Props = { exam: MockExam; onDismiss: (minutes: number) => void };

/** What has to be said about the time, politely: 30 and 5 minutes left, and a computer's clock that was set back. */
export function TimeWarning({ exam, onDismiss }: Props) {
  const left = timeLeft(exam, useClock()) ?? 0;
  const due = dueWarning(exam, left);
  const [readSetBack, setReadSetBack] = useState(0);
  const isSetBack = exam.clockSetBackMs >= TOLD_FROM_MS && exam.clockSetBackMs !== readSetBack;
  const setBack = minutesWords(Math.round(exam.clockSetBackMs / TOLD_FROM_MS));
  const endsAt = timeOfDay(clockAtDeadline(exam) ?? 0);
  return (
    <div className={styles['warnings']}>
      <div role="status" className={styles['said']}>
        {due !== undefined && (
          <p>
            At most {due} minutes are left. The exam ends at {endsAt}.
          </p>
        )}
        {isSetBack && (
          <p>
            This computer’s clock was set back by {setBack}. The exam goes on with the time that was left and
            now ends at {endsAt}.
          </p>
        )}
      </div>
      {(due !== undefined || isSetBack) && (
        <Button
          look="plain"
          onClick={() => {
            if (due !== undefined) onDismiss(due);
            setReadSetBack(exam.clockSetBackMs);
          }}
        >
          Understood
        </Button>
      )}
    </div>
  );
}
