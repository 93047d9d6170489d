import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { cycleRecord, currentCycle, type CeuChoices } from '@/lib/ceu/cycle-record';
import type { CeuCycle } from '@/lib/ceu/cycle';
import type { CycleRecord } from '@/lib/ceu/progress';
import { readCeuLog, type CeuLog } from '@/lib/db/ceu-log';
import { localDay } from '@/lib/platform/local-day';
import type { Settings } from '@/lib/settings/settings';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { useCeuChoices } from './use-ceu-choices';

/** The CEU log with one of its cycles. `log` and what follows from it are undefined while no credential is held. */
export type Ceu = {
  choices: CeuChoices;
  today: CalendarDay;
  held?: { log: CeuLog; cycle: CeuCycle; record: CycleRecord };
};

/**
 * The CEU log as popup, panel and settings show it, kept up to date; undefined until it has been read.
 * @param cycleId the cycle to show; the current one without it
 */
export function useCeu(settings: Settings, now: number, cycleId?: string): Ceu | undefined {
  const db = useDatabase();
  const choices = useCeuChoices(settings);
  const log = useLiveQuery(async () => (await readCeuLog(db)) ?? null, [db]);
  if (!choices || log === undefined) return undefined;
  const today = localDay(now);
  if (log === null) return { choices, today };
  const cycle = log.cycles.find(({ id }) => id === cycleId) ?? currentCycle(log.cycles, today);
  return { choices, today, held: { log, cycle, record: cycleRecord(cycle, log, choices) } };
}
