import type { CardRow, CompanionDatabase, ReviewRow } from '@/lib/db/schema';
import { openDatabase } from '@/lib/db/open-database';
import { readQuizPool } from '@/lib/db/quiz-pool';
import { countDue, readDueAndNew } from '@/lib/db/study-items';
import { composeQuiz } from '@/lib/quiz/compose-quiz';
import { DEFAULT_RECIPE } from '@/lib/quiz/quiz-recipe';
import { selectItems } from '@/lib/quiz/select-items';
import { reviewMemory } from '@/lib/schedule/memory';
import { calendarDay } from '@/lib/std/calendar-day';
import { seededRandom } from '@/lib/std/random';
import { benchItem, benchItemId } from './bench-item';
import { planTask } from './plan-task';

// Bundled and run in a page: the product's own code over a database of the wanted size.

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const TODAY = calendarDay('2026-11-22');
const BATCH = 20_000;

let db: CompanionDatabase;

/** Fills a new database; every item was answered, about one in ten is due. */
export async function fill(items: number, reviews: number): Promise<void> {
  db = await openDatabase('bench-quiz');
  const random = seededRandom(1);
  await db.items.bulkPut(Array.from({ length: items }, (_, at) => benchItem(at, 'bench')));
  await db.cards.bulkPut(Array.from({ length: items }, (_, at) => cardRow(at, random())));
  for (let from = 0; from < reviews; from += BATCH) {
    const count = Math.min(BATCH, reviews - from);
    await db.reviews.bulkAdd(Array.from({ length: count }, (_, at) => reviewRow(from + at, items)));
  }
}

const context = {
  now: NOW,
  today: TODAY,
  keysOn: TODAY,
  blueprintId: 'ccs-2026' as const,
  disabledBanks: [],
};

export const TASKS: Record<string, () => Promise<unknown>> = {
  count: () => countDue(db, [], NOW, TODAY),
  'first count': () => countDue(db, [], NOW, TODAY),
  queue: async () =>
    selectItems(await readDueAndNew(db, [], NOW), { ...context, length: 10, random: seededRandom(1) }),
  compose: async () =>
    composeQuiz(await readQuizPool(db), DEFAULT_RECIPE, { ...context, random: seededRandom(1) }),
  plan: () => planTask(db),
  /** What everything rests on: the keys of the index of due dates. */
  'plain index read': () => db.cards.where('dueAt').belowOrEqual(NOW).primaryKeys(),
  /** What a quiz was chosen from before there were heads. */
  'whole items': async () => {
    const [all, cards] = await Promise.all([db.items.toArray(), db.cards.toArray()]);
    return all.length + cards.length;
  },
};

/** Milliseconds that a task takes. */
export async function time(task: string): Promise<number> {
  // An item that changed makes the heads in memory old, as a new page has none.
  if (task === 'first count')
    await db.items.update(benchItemId(0), { difficulty: 1 + (Math.floor(performance.now()) % 5) });
  const startedAt = performance.now();
  await TASKS[task]?.();
  return performance.now() - startedAt;
}

function cardRow(at: number, share: number): CardRow {
  const memory = reviewMemory(undefined, 'good', NOW - DAY);
  const dueAt = NOW + Math.round((share - 0.1) * 100 * DAY);
  const answers = { answers: 100, right: 80, wasRight: at % 5 !== 0, firstGrade: 'good' as const };
  return { ...memory, itemId: benchItemId(at), dueAt, ...answers };
}

function reviewRow(at: number, items: number): ReviewRow {
  return {
    id: `review-${String(at).padStart(9, '0')}`,
    itemId: benchItemId(at % items),
    itemRevision: 1,
    itemType: 'single',
    at: NOW - 1_000_000_000 + at,
    response: ['a'],
    isCorrect: at % 5 !== 0,
    elapsedMs: 20_000,
    grade: 'good',
    mode: 'quiz',
    sessionId: 'earlier',
  };
}
