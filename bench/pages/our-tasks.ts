import { ENGINE_URL } from './isolated-world';

type TraceEvent = {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
  args?: { data?: { url?: string } };
};

/**
 * The tasks of a page's main thread in which the script of the engine ran: those whose span in the trace holds a call of
 * a function of that script (idle slices, timers, observers and events alike), or its compilation or evaluation. A task
 * counts with all that the browser did in it, also what was not ours.
 * @param trace what `browser.stopTracing()` gives
 * @returns processor time of each in ms: the clock also counts what other programs do
 */
export function ourTasks(trace: Buffer): number[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const calls = traceEvents.filter(({ args }) => args?.data?.url?.includes(ENGINE_URL));
  return traceEvents
    .filter(({ name, ph }) => ph === 'X' && name.endsWith('RunTask'))
    .filter(({ pid, tid, ts, dur = 0 }) =>
      calls.some((call) => call.pid === pid && call.tid === tid && call.ts >= ts && call.ts <= ts + dur),
    )
    .map(({ tdur = 0 }) => tdur / 1_000);
}
