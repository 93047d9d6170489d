/** The first instant (epoch ms) of the user's own day that `now` lies in. */
export function startOfDay(now: number): number {
  return new Date(now).setHours(0, 0, 0, 0);
}
