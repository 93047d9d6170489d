import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import type { CompanionDatabase } from '@/lib/db/schema';
import { countAnswersBefore, readDomainRecords, readStudyTime, type TakenMock } from '@/lib/db/study-time';
import type { Blueprint } from '@/lib/exam/blueprint';
import type { DomainRecord } from '@/lib/plan/domain-shares';
import { minutesByDay } from '@/lib/plan/studied-time';
import { isCalendarDay, type CalendarDay } from '@/lib/std/calendar-day';
import { calendarDayReader } from '@/lib/std/calendar-day-reader';
import { localTimeZone } from './local-time-zone';

/** What was studied before today: minutes by day, the mock exams taken, and how the answers to each domain went. */
export type PastStudy = {
  minutes: Map<CalendarDay, number>;
  mocks: TakenMock[];
  /** By domain id. */
  records: Map<string, DomainRecord>;
};

const keptSchema = z.object({
  blueprint: z.string(),
  from: z.number(),
  before: z.number(),
  /** Answers that there were before it. */
  answers: z.number(),
  minutes: z.array(
    z.tuple([z.custom<CalendarDay>((day) => typeof day === 'string' && isCalendarDay(day)), z.number()]),
  ),
  mocks: z.array(z.object({ at: z.number(), size: z.enum(['half', 'full']) })),
  records: z.array(z.tuple([z.string(), z.object({ answers: z.number(), right: z.number() })])),
});

/** Derived from the log: no choice of the user's, so neither in the mirror nor in a backup. */
const kept = storage.defineItem<unknown>('local:past-study');

/**
 * What was studied from `from` to `before`, the first instant of today (epoch ms), and how all answers before that went
 * by domain of the blueprint. The sums are kept for the day, as the popup has no time to read all cards: the log only
 * grows at its end, and where it changed otherwise (a restored backup) its count tells.
 */
export async function readPastStudy(
  db: CompanionDatabase,
  of: Blueprint,
  from: number,
  before: number,
): Promise<PastStudy> {
  const answers = await countAnswersBefore(db, before);
  const last = keptSchema.safeParse(await kept.getValue()).data;
  const isOfToday = last?.blueprint === of.id && last.from === from && last.before === before;
  if (isOfToday && last.answers === answers)
    return { minutes: new Map(last.minutes), mocks: last.mocks, records: new Map(last.records) };
  const [{ spans, mocks }, records] = await Promise.all([
    readStudyTime(db, from, before),
    readDomainRecords(db, of, before),
  ]);
  const minutes = minutesByDay(spans, calendarDayReader(localTimeZone()));
  await kept.setValue({
    blueprint: of.id,
    from,
    before,
    answers,
    minutes: [...minutes],
    mocks,
    records: [...records],
  });
  return { minutes, mocks, records };
}

/** Lets the sums that are kept be made anew at the next reading. */
export async function forgetPastStudy(): Promise<void> {
  await kept.removeValue();
}
