import { blueprint, type Blueprint } from '@/lib/exam/blueprint';
import { domainIdOf, examWeights } from '@/lib/quiz/exam-weights';
import { isValidOn } from '@/lib/quiz/is-valid-on';
import type { PlannableItem } from '@/lib/schedule/day-plan';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { readAnswerPace, type AnswerPace } from './answer-pace';
import type { CompanionDatabase } from './schema';
import { askableHeads } from './study-items';

/** What can be planned: every item that can be asked and whose key holds on `keysOn`, and the user's own pace. */
export async function readPlanPool(
  db: CompanionDatabase,
  wanted: { disabledBanks: readonly string[]; keysOn: CalendarDay; blueprintId: Blueprint['id'] },
): Promise<{ items: PlannableItem[]; pace: AnswerPace }> {
  const [all, rows] = await Promise.all([askableHeads(db, wanted.disabledBanks), db.cards.toArray()]);
  const cards = new Map(rows.map((card) => [card.itemId, card]));
  const heads = all.filter((head) => isValidOn(head, wanted.keysOn));
  const of = blueprint(wanted.blueprintId);
  const weights = examWeights(
    heads.map(({ topic }) => topic),
    of,
  );
  const items = heads.map(({ id, topic, difficulty, teaches }): PlannableItem => {
    const card = cards.get(id);
    const domain = domainIdOf(topic, of);
    return {
      itemId: id,
      domain,
      difficulty,
      memory: card,
      firstGrade: card?.firstGrade,
      weight: weights.get(domain),
      teaches,
    };
  });
  return { items, pace: await readAnswerPace(db, cards) };
}
