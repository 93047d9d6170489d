import { answerSpans } from '@/lib/plan/studied-time';
import { median } from '@/lib/std/median';
import type { CardRow, CompanionDatabase } from './schema';

/** Seconds that a question takes with its explanation: answered for the first time, and later. */
export type AnswerPace = { secondsNew: number; secondsReview: number };

/** Until there are enough answers: ours, from the pace of the exam (107 places in 240 minutes). */
const USUAL: AnswerPace = { secondsNew: 120, secondsReview: 60 };
const WINDOW = 400;
/** A median from fewer answers says little. */
const FLOOR = 8;
/** The usual pace counts as so many answers: who clicks through a first few quizzes does not get a day of hundreds. */
const USUAL_COUNTS = 20;
const SECOND = 1000;

/** The user's own medians over the last answers in quizzes, the more of them the less of the usual pace in it. */
export async function readAnswerPace(
  db: CompanionDatabase,
  cards: ReadonlyMap<string, Pick<CardRow, 'answers'>>,
): Promise<AnswerPace> {
  const last = (await db.reviews.orderBy('at').reverse().limit(WINDOW).toArray()).toReversed();
  const inWindow = new Map<string, number>();
  for (const { itemId } of last) inWindow.set(itemId, (inWindow.get(itemId) ?? 0) + 1);
  const seen = new Set<string>();
  const times: Record<keyof AnswerPace, number[]> = { secondsNew: [], secondsReview: [] };
  for (const { itemId, ms } of answerSpans(last)) {
    if (itemId === undefined) continue;
    // All answers to the item lie in the window, and this is the first of them.
    const isFirst = !seen.has(itemId) && cards.get(itemId)?.answers === inWindow.get(itemId);
    seen.add(itemId);
    times[isFirst ? 'secondsNew' : 'secondsReview'].push(ms / SECOND);
  }
  const pace = (of: readonly number[], usual: number) =>
    of.length < FLOOR
      ? usual
      : (USUAL_COUNTS * usual + of.length * (median(of) ?? usual)) / (USUAL_COUNTS + of.length);
  const secondsNew = pace(times.secondsNew, USUAL.secondsNew);
  // Who is quick with new questions will not be slower with those that come back.
  return { secondsNew, secondsReview: pace(times.secondsReview, Math.min(USUAL.secondsReview, secondsNew)) };
}
