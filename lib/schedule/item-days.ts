import type { MemoryFormulas, MemoryState } from './memory';

const DAY_MS = 86_400_000;

/** Whole days since the last answer; none under a clock that was set back. */
export function daysSince({ lastReviewAt }: Pick<MemoryState, 'lastReviewAt'>, now: number): number {
  return Math.max(0, Math.round((now - lastReviewAt) / DAY_MS));
}

/** When an item comes due at another desired retention (epoch ms). A learning step keeps its minutes. */
export function dueAtRetention(memory: MemoryState, retention: number, formulas: MemoryFormulas): number {
  if (memory.scheduledDays === 0) return memory.dueAt;
  const days = Math.max(1, Math.round(formulas.daysUntil(retention, memory.stability)));
  return memory.lastReviewAt + days * DAY_MS;
}
