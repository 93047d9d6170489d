import { timeLeft } from '@/lib/mock/exam-clock';
import type { MockExam } from '@/lib/mock/mock-exam';
import { clockWords } from './clock-words';
import { useClock } from './use-clock';

/** The time left. Not a live region: it would speak every second; the warnings do. */
export function ExamClock({ exam }: { exam: MockExam }) {
  const left = timeLeft(exam, useClock()) ?? 0;
  return (
    <span role="timer" aria-label="Time left">
      {clockWords(left)}
    </span>
  );
}
