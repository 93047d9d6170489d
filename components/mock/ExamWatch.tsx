import { useEffect, useRef } from 'react';
import { examTime, followClock, isTimeUp } from '@/lib/mock/exam-clock';
import type { MockExam } from '@/lib/mock/mock-exam';
import { useClock } from './use-clock';

/** How often an exam on screen is noted as still going on: what a clock set back can be measured against. */
const NOTED_EVERY_MS = 30_000;

type Props = { exam: MockExam; onSeen: (highest: number) => void; onTimeUp: () => void };

/** Shows nothing: notes that the exam goes on, notices a clock that was set back, and the end of the time. */
export function ExamWatch({ exam, onSeen, onTimeUp }: Props) {
  const now = useClock();
  const highest = useRef(0);
  const notedAt = useRef(now);
  const endedRevision = useRef<number>(undefined);
  useEffect(() => {
    const isSetBack = followClock(exam, now, highest.current).clockSetBackMs > exam.clockSetBackMs;
    if (isSetBack || Math.abs(now - notedAt.current) >= NOTED_EVERY_MS) {
      notedAt.current = now;
      onSeen(highest.current);
    }
    highest.current = Math.max(highest.current, examTime(exam, now));
    // Once for what is stored; again when it could not be written and something was stored since.
    if (isTimeUp(exam, now) && endedRevision.current !== exam.revision) {
      endedRevision.current = exam.revision;
      onTimeUp();
    }
  }, [exam, now, onSeen, onTimeUp]);
  return null;
}
