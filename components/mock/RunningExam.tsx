import { useState } from 'react';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { Dialog } from '@/components/std/Dialog';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { countOf } from '@/components/std/format-day';
import { discardMock } from '@/lib/db/start-mock';
import { clockAtDeadline } from '@/lib/mock/exam-clock';
import type { MockExam } from '@/lib/mock/mock-exam';
import { isUnanswered } from '@/lib/mock/place-state';
import { timeOfDay } from './clock-words';
import { examWords } from './exam-words';
import styles from './MockStart.module.css';

/** The exam that is not submitted yet: go on, or throw it away after a question. */
export function RunningExam({ exam }: { exam: MockExam }) {
  const db = useDatabase();
  const [isAsking, setIsAsking] = useState(false);
  const { isBusy, error, run } = useAction();
  const answered = exam.entries.filter((entry) => !isUnanswered(entry)).length;
  const endsAt = clockAtDeadline(exam);
  return (
    <section className={styles['running']} aria-label="Running exam">
      <h2>{endsAt === undefined ? 'An exam is ready' : 'An exam is running'}</h2>
      <p>
        {examWords(exam)}: {answered} of {exam.entries.length} answered.{' '}
        {endsAt === undefined ? 'Its clock has not started.' : `It ends at ${timeOfDay(endsAt)}.`}
      </p>
      {error !== undefined && <ErrorNotice error={error} />}
      <div className={styles['buttons']}>
        <Button look="primary" onClick={() => (location.hash = `mock/${exam.id}`)}>
          {endsAt === undefined ? 'Go to the tutorial' : 'Go on with the exam'}
        </Button>
        <Button onClick={() => setIsAsking(true)}>Discard it</Button>
      </div>
      {isAsking && (
        <Dialog title="Discard the exam?" closeLabel="Keep it" onClose={() => setIsAsking(false)}>
          <div className={styles['asking']}>
            <p>
              {answered === 0
                ? 'It has no answers yet.'
                : `${countOf(answered, 'answer')} would be deleted: not scored, not in your history.`}{' '}
              This cannot be undone.
            </p>
            <Button disabled={isBusy} onClick={() => run(() => discardMock(db, exam.id))}>
              Discard the exam
            </Button>
          </div>
        </Dialog>
      )}
    </section>
  );
}
