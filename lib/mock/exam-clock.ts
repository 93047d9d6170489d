import type { MockExam } from './mock-exam';

const MINUTE = 60_000;

/** A clock that shows up to this much less than before was corrected, or two tabs met; it was not set back. */
const TOLERANCE_MS = 2_000;

/** Minutes before the end at which a warning is due. */
const WARNINGS = [30, 5] as const;

/**
 * The exam after a look at the computer's clock. The end is an instant: sleep, a closed browser and a clock that was set
 * forward are time that passed, summer time changes nothing. When the clock was set back, the exam must not become
 * longer: exam time goes on from the latest instant seen, and by how much the clock was set back is kept.
 * @param at what the computer's clock shows
 * @param highest the latest exam time that the caller has seen, if later than what is stored
 */
export function followClock(exam: MockExam, at: number, highest = 0): MockExam {
  const seen = Math.max(exam.lastSeenAt, highest);
  const back = seen - examTime(exam, at);
  if (back > TOLERANCE_MS) return { ...exam, lastSeenAt: seen, clockSetBackMs: exam.clockSetBackMs + back };
  return { ...exam, lastSeenAt: Math.max(seen, examTime(exam, at)) };
}

/** Exam time when the computer's clock shows `at`. */
export function examTime(exam: Pick<MockExam, 'clockSetBackMs'>, at: number): number {
  return at + exam.clockSetBackMs;
}

/** Time left when the computer's clock shows `at`, in ms, never negative; undefined while the clock stands. */
export function timeLeft(exam: MockExam, at: number): number | undefined {
  if (exam.deadlineAt === undefined) return undefined;
  return Math.max(0, exam.deadlineAt - Math.max(exam.lastSeenAt, examTime(exam, at)));
}

/** Whether the time is up when the computer's clock shows `at`. */
export function isTimeUp(exam: MockExam, at: number): boolean {
  return timeLeft(exam, at) === 0;
}

/** What the computer's clock shows at the end of the exam; undefined while the clock stands. */
export function clockAtDeadline(exam: MockExam): number | undefined {
  return exam.deadlineAt === undefined ? undefined : exam.deadlineAt - exam.clockSetBackMs;
}

/**
 * The warning (minutes before the end) to show with `left` ms left: the latest that is due, unless it was put away. An
 * exam that is not longer than a warning has none of it.
 */
export function dueWarning(exam: MockExam, left: number): number | undefined {
  const due = WARNINGS.findLast((minutes) => left <= minutes * MINUTE && exam.minutes > minutes);
  return due !== undefined && !exam.dismissedWarnings.includes(due) ? due : undefined;
}
