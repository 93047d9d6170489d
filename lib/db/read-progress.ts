import { blueprint, type Blueprint } from '@/lib/exam/blueprint';
import { isValidOn } from '@/lib/quiz/is-valid-on';
import { recallProbability } from '@/lib/schedule/memory';
import { RECALL_AHEAD_MS } from '@/lib/stats/mastery';
import { progressOf, type Progress, type ProgressItem } from '@/lib/stats/progress';
import { daysBetween, type CalendarDay } from '@/lib/std/calendar-day';
import { calendarDayReader } from '@/lib/std/calendar-day-reader';
import { readItemHeads } from './item-heads';
import { leftOutItems } from './item-marks';
import { readTally } from './read-tally';
import type { CompanionDatabase } from './schema';
import { readSessionSpans } from './study-time';

const DAY_MS = 86_400_000;

/** For whom and for which moment progress is read. */
export type ProgressRequest = {
  /** Epoch ms. */
  now: number;
  today: CalendarDay;
  /** IANA name. */
  timeZone: string;
  blueprintId: Blueprint['id'];
  disabledBanks: readonly string[];
  examOn: CalendarDay | undefined;
};

/** Everything that the screen Progress shows. It takes its time with a long log: called in a worker. */
export async function readProgress(
  db: CompanionDatabase,
  request: ProgressRequest,
  onProgress?: (share: number) => void,
): Promise<Progress> {
  const { now, today, timeZone, blueprintId, examOn } = request;
  const dayOf = calendarDayReader(timeZone);
  const [tally, items, sessions] = await Promise.all([
    readTally(db, timeZone, onProgress),
    readItems(db, request),
    readSessionSpans(db),
  ]);
  const sessionMs = new Map<CalendarDay, number>();
  for (const { at, ms } of sessions) sessionMs.set(dayOf(at), (sessionMs.get(dayOf(at)) ?? 0) + ms);
  return progressOf({ tally, items, sessionMs, now, today, examOn, of: blueprint(blueprintId), dayOf });
}

async function readItems(
  db: CompanionDatabase,
  { now, today, disabledBanks, examOn }: ProgressRequest,
): Promise<ProgressItem[]> {
  const [heads, cards, leftOut] = await Promise.all([
    readItemHeads(db),
    db.cards.toArray(),
    leftOutItems(db),
  ]);
  // Without an exam ahead, as if it were tomorrow.
  const examIn = examOn === undefined ? 0 : DAY_MS * daysBetween(today, examOn);
  const examAt = now + Math.max(RECALL_AHEAD_MS, examIn);
  const cardOf = new Map(cards.map((card) => [card.itemId, card]));
  return heads.map((head) => {
    const card = cardOf.get(head.id);
    return {
      id: head.id,
      topic: head.topic,
      difficulty: head.difficulty,
      isAskable:
        head.status === 'active' &&
        !disabledBanks.includes(head.bankId) &&
        !leftOut.has(head.id) &&
        isValidOn(head, today),
      recall: card && recallProbability(card, now + RECALL_AHEAD_MS),
      recallOnDay: card && recallProbability(card, examAt),
      dueAt: card?.dueAt,
      answers: card?.answers ?? 0,
      right: card?.right ?? 0,
    };
  });
}
