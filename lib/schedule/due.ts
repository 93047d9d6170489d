const DAY_MS = 86_400_000;

/** True when an item should be reviewed at `now` (epoch ms). */
export function isDue(dueAt: number, now: number): boolean {
  return dueAt <= now;
}

export type ComesAgain = { kind: 'minutes' | 'hours' | 'days'; count: number };

/** How long until an item comes again, in the largest unit that says it well (at least one minute). */
export function comesAgainIn(dueAt: number, now: number): ComesAgain {
  const ms = Math.max(0, dueAt - now);
  if (ms >= DAY_MS * 0.75) return { kind: 'days', count: Math.max(1, Math.round(ms / DAY_MS)) };
  if (ms >= 5_400_000) return { kind: 'hours', count: Math.round(ms / 3_600_000) };
  return { kind: 'minutes', count: Math.max(1, Math.round(ms / 60_000)) };
}
