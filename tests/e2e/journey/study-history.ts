import { cardAfter } from '@/lib/schedule/item-card';
import type { CardRow, ItemRow, ReviewRow } from '@/lib/db/schema';
import { TOPIC_IDS } from '@/lib/exam/topic';
import { gradeAnswer, type AnswerConfidence } from '@/lib/schedule/grade';
import { DESIRED_RETENTION } from '@/lib/schedule/desired-retention';
import { recallProbability } from '@/lib/schedule/memory';
import { seededRandom, type Random } from '@/lib/std/random';

const DAY_MS = 86_400_000;
const QUIZ = 10;
/** A day off in so many. */
const OFF_EVERY = 5;

export type StudyHistory = { reviews: ReviewRow[]; cards: CardRow[] };

/**
 * What somebody leaves behind who has studied for `days` days up to now: quizzes of ten, due questions first, with days
 * off; better at some topics than at others, better and quicker with time, mostly right about being sure.
 * @param perDay answers on a usual day
 * @param now epoch ms of the last answer, or a little later
 */
export function studyHistory(
  items: readonly ItemRow[],
  { days, perDay, now, seed = 1 }: { days: number; perDay: number; now: number; seed?: number },
): StudyHistory {
  const random = seededRandom(seed);
  const reviews: ReviewRow[] = [];
  const cards = new Map<string, CardRow>();
  const fresh = [...items];
  for (let day = days - 1; day >= 0; day -= 1) {
    if (day > 0 && random() < 1 / OFF_EVERY) continue;
    // More towards the end, as an exam comes nearer.
    const wanted = Math.round(perDay * (0.5 + random()) * (1.3 - (0.6 * day) / days));
    let at = now - day * DAY_MS - wanted * 70_000;
    const due = [...cards.values()].filter(({ dueAt }) => dueAt <= at).sort((a, b) => a.dueAt - b.dueAt);
    for (let count = 0; count < wanted; count += 1) {
      const item = count % 3 === 0 ? fresh.shift() : (itemOf(items, due.shift()) ?? fresh.shift());
      if (!item) continue;
      const before = cards.get(item.id);
      const chance = chanceOf(item, before, at, 1 - day / days);
      const isCorrect = random() < chance;
      const confidence = saidOf(chance, random);
      const elapsedMs = Math.round((25_000 + 50_000 * random() ** 2) * (1 + (0.5 * day) / days));
      at += elapsedMs + 8_000 + 25_000 * random();
      const review: ReviewRow = {
        id: `00000000-0000-7000-8000-${String(reviews.length).padStart(12, '0')}`,
        itemId: item.id,
        itemRevision: item.revision,
        itemType: item.type,
        at: Math.round(at),
        response: item.key,
        isCorrect,
        ...(confidence && { confidence }),
        elapsedMs,
        grade: gradeAnswer({ isCorrect, confidence, elapsedMs, medianMs: 40_000 }),
        mode: 'quiz',
        sessionId: `quiz-${day}-${Math.floor(count / QUIZ)}`,
      };
      reviews.push(review);
      cards.set(item.id, cardAfter(before, review, DESIRED_RETENTION));
    }
  }
  return { reviews, cards: [...cards.values()] };
}

function itemOf(items: readonly ItemRow[], card: CardRow | undefined): ItemRow | undefined {
  return card && items.find(({ id }) => id === card.itemId);
}

function chanceOf(item: ItemRow, card: CardRow | undefined, at: number, share: number): number {
  // Some topics are weak and stay so.
  const ability = 0.45 + 0.35 * (((TOPIC_IDS.indexOf(item.topics[0]) * 7) % 10) / 10) + 0.12 * share;
  return card ? Math.min(0.97, 0.5 * ability + 0.5 * recallProbability(card, at)) : ability;
}

function saidOf(chance: number, random: Random): AnswerConfidence | undefined {
  const felt = chance + (random() - 0.5) * 0.5;
  if (felt > 0.8) return 'sure';
  return felt < 0.55 ? 'not-sure' : undefined;
}
