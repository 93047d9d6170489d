import type { ItemHeadRow } from '@/lib/db/item-heads';
import type { CardRow, ReviewRow } from '@/lib/db/schema';
import { openDatabase } from '@/lib/db/open-database';
import { blueprint } from '@/lib/exam/blueprint';
import { recallProbability, reviewMemory } from '@/lib/schedule/memory';
import { progressOf, type ProgressItem } from '@/lib/stats/progress';
import { addAnswers, emptyTally } from '@/lib/stats/tally';
import { calendarDayReader } from '@/lib/std/calendar-day-reader';
import { benchItem, benchItemId } from '../quiz/bench-item';

// Bundled and run in a page of the extension, in the database of the product.

const DAY = 86_400_000;
const BATCH = 20_000;
/** Over so many days, the last of them today. */
const DAYS = 700;
const CONFIDENCES = ['sure', 'not-sure', undefined] as const;
const ZONE = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Adds items that were all answered, and a log of that many answers, to what is there. */
export async function fill(items: number, reviews: number): Promise<void> {
  const db = await openDatabase();
  const now = Date.now();
  await db.items.bulkPut(Array.from({ length: items }, (_, at) => benchItem(at, 'core')));
  await db.cards.bulkPut(Array.from({ length: items }, (_, at) => cardRow(at, now)));
  for (let from = 0; from < reviews; from += BATCH) {
    const count = Math.min(BATCH, reviews - from);
    await db.reviews.bulkAdd(
      Array.from({ length: count }, (_, at) => reviewRow(from + at, { items, reviews, now })),
    );
  }
  db.close();
}

/** Takes the kept counters away: the next opening is the first one. */
export async function forget(): Promise<void> {
  const db = await openDatabase();
  await db.meta.delete('progressTally');
  db.close();
}

/** The same statistics the plain way: all rows read and counted on the page. */
export async function countPlainly(): Promise<number> {
  const db = await openDatabase();
  const [reviews, cards, heads] = await Promise.all([
    db.reviews.toArray(),
    db.cards.toArray(),
    db.itemHeads.toArray(),
  ]);
  const now = Date.now();
  const dayOf = calendarDayReader(ZONE);
  const tally = emptyTally();
  addAnswers(tally, reviews, dayOf);
  const progress = progressOf({
    tally,
    items: itemsOf(heads, cards, now),
    sessionMs: new Map(),
    now,
    today: dayOf(now),
    examOn: undefined,
    of: blueprint('ccs-2026'),
    dayOf,
  });
  db.close();
  return progress.answers;
}

function itemsOf(heads: readonly ItemHeadRow[], cards: readonly CardRow[], now: number): ProgressItem[] {
  const cardOf = new Map(cards.map((card) => [card.itemId, card]));
  return heads.map(({ id, topic, difficulty }) => {
    const card = cardOf.get(id);
    return {
      id,
      topic,
      difficulty,
      isAskable: true,
      recall: card && recallProbability(card, now),
      recallOnDay: card && recallProbability(card, now),
      dueAt: card?.dueAt,
      answers: card?.answers ?? 0,
      right: card?.right ?? 0,
    };
  });
}

function cardRow(at: number, now: number): CardRow {
  const memory = reviewMemory(undefined, 'good', now - (1 + (at % 60)) * DAY);
  return {
    ...memory,
    itemId: benchItemId(at),
    dueAt: now + ((at % 100) - 10) * DAY,
    answers: 100,
    right: 80,
    wasRight: at % 5 !== 0,
    firstGrade: 'good',
  };
}

function reviewRow(
  at: number,
  { items, reviews, now }: { items: number; reviews: number; now: number },
): ReviewRow {
  const confidence = CONFIDENCES[at % 3];
  return {
    id: `00000000-0000-7000-8000-${String(at).padStart(12, '0')}`,
    itemId: benchItemId(at % items),
    itemRevision: 1,
    itemType: 'single',
    at: Math.round(now - DAYS * DAY * (1 - (at + 1) / reviews)),
    response: ['a'],
    isCorrect: at % 5 !== 0,
    ...(confidence && { confidence }),
    elapsedMs: 20_000 + (at % 97) * 500,
    grade: 'good',
    mode: 'quiz',
    sessionId: `quiz-${Math.floor(at / 10)}`,
  };
}
