import type { CardRow, CompanionDatabase, ItemRow, ReviewRow } from '@/lib/db/schema';
import { openDatabase } from '@/lib/db/open-database';
import { readQuizPool } from '@/lib/db/quiz-pool';
import { countDue, readDueAndNew } from '@/lib/db/study-items';
import { TOPIC_IDS } from '@/lib/exam/topic';
import { composeQuiz } from '@/lib/quiz/compose-quiz';
import { DEFAULT_RECIPE } from '@/lib/quiz/quiz-recipe';
import { selectItems } from '@/lib/quiz/select-items';
import { reviewMemory } from '@/lib/schedule/memory';
import { calendarDay } from '@/lib/std/calendar-day';
import { seededRandom } from '@/lib/std/random';

// Bundled and run in a page: the product's own code over a database of the wanted size.

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const TODAY = calendarDay('2026-11-22');
const BATCH = 20_000;
/** Of a built-in item, in characters of its texts. */
const TEXT = 'x'.repeat(330);

let db: CompanionDatabase;

/** Fills a new database; every item was answered, about one in ten is due. */
export async function fill(items: number, reviews: number): Promise<void> {
  db = await openDatabase('bench-quiz');
  const random = seededRandom(1);
  await db.items.bulkPut(Array.from({ length: items }, (_, at) => itemRow(at)));
  await db.cards.bulkPut(Array.from({ length: items }, (_, at) => cardRow(at, random())));
  for (let from = 0; from < reviews; from += BATCH) {
    const count = Math.min(BATCH, reviews - from);
    await db.reviews.bulkAdd(Array.from({ length: count }, (_, at) => reviewRow(from + at, items)));
  }
}

const context = {
  now: NOW,
  today: TODAY,
  examEdition: 'FY2026',
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
    await db.items.update(idOf(0), { difficulty: 1 + (Math.floor(performance.now()) % 5) });
  const startedAt = performance.now();
  await TASKS[task]?.();
  return performance.now() - startedAt;
}

function idOf(at: number): string {
  return `item-number-${String(at).padStart(6, '0')}`;
}

function itemRow(at: number): ItemRow {
  return {
    id: idOf(at),
    revision: 1,
    type: 'single',
    topics: [TOPIC_IDS[at % TOPIC_IDS.length] ?? 'poa'],
    difficulty: (at % 5) + 1,
    cognitive: 'recall',
    stem: TEXT,
    options: ['a', 'b', 'c', 'd'].map((id) => ({ id, text: TEXT, rationale: TEXT })),
    key: ['a'],
    explanation: TEXT,
    references: [{ source: 'ICD-10-CM Official Guidelines FY2026', section: 'I.A.15' }],
    codes: [],
    terms: [],
    notes: [],
    validFrom: '2025-10-01',
    owner: 'user',
    bankId: 'bench',
    status: 'active',
  };
}

function cardRow(at: number, share: number): CardRow {
  const memory = reviewMemory(undefined, 'good', NOW - DAY);
  const dueAt = NOW + Math.round((share - 0.1) * 100 * DAY);
  return { ...memory, itemId: idOf(at), dueAt, answers: 100, right: 80, wasRight: at % 5 !== 0 };
}

function reviewRow(at: number, items: number): ReviewRow {
  return {
    id: `review-${String(at).padStart(9, '0')}`,
    itemId: idOf(at % items),
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
