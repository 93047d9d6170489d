import { AnswerLog } from '@/lib/schedule/answer-log';
import { compareCards, type CardDifferences } from '@/lib/schedule/compare-cards';
import { DESIRED_RETENTION } from '@/lib/schedule/desired-retention';
import { readAnswerLog } from './read-answer-log';
import { retentionOfCards } from './retention-of-cards';
import type { CardRow, CompanionDatabase, ReviewRow } from './schema';

/**
 * The cards that the reviews log leads to. Equal to the `cards` table at all times; the log is the truth. The order of
 * the reviews and doubles among them change nothing.
 */
export function cardsFromReviews(
  reviews: readonly ReviewRow[],
  retention: number = DESIRED_RETENTION,
): CardRow[] {
  return AnswerLog.of(reviews).cards(retention);
}

/** Replaces the `cards` table by what the log says, in one transaction (over `meta` too). */
export async function rebuildCards(db: CompanionDatabase): Promise<void> {
  await db.transaction('rw', [db.reviews, db.cards, db.meta], async () => {
    const cards = (await readAnswerLog(db)).cards(await retentionOfCards(db));
    await db.cards.clear();
    await db.cards.bulkPut(cards);
  });
}

/** What a check of the study data found: so many answers to so many items, and how the cards differ from them. */
export type StudyDataCheck = CardDifferences & { answers: number; items: number };

type Options = { onProgress?: ((share: number) => void) | undefined };

/** Compares every card with the log; changes nothing. Answers that come in meanwhile are part of it. */
export async function checkStudyData(
  db: CompanionDatabase,
  { onProgress }: Options = {},
): Promise<StudyDataCheck> {
  return withLog(db, { mode: 'r', retention: await retentionOfCards(db), onProgress });
}

/**
 * Makes every card say what the log says, all or nothing, and from now on with this desired retention. Only cards that
 * differ are written. Answers that come in meanwhile are part of it.
 * @param retention the share of items that should still be known when they come due
 * @returns what was put right
 */
export async function rebuildStudyData(
  db: CompanionDatabase,
  retention: number,
  { onProgress }: Options = {},
): Promise<StudyDataCheck> {
  return withLog(db, { mode: 'rw', retention, onProgress });
}

/** Of the work: reading the log, the rest is making cards of it. */
const READING = 0.6;

/**
 * Reads the log and makes the cards outside of any transaction, since a million answers take seconds and the user goes on
 * answering; then, in one short transaction, takes in what came meanwhile, and compares.
 */
async function withLog(
  db: CompanionDatabase,
  { mode, retention, onProgress = () => undefined }: Options & { mode: 'r' | 'rw'; retention: number },
): Promise<StudyDataCheck> {
  const log = await readAnswerLog(db, { onProgress: (share) => onProgress(share * READING) });
  const cards = makeCards(log, retention, (share) => onProgress(READING + share * (1 - READING)));
  const found = await db.transaction(mode, [db.reviews, db.cards, db.meta], async () => {
    const isOther = mode === 'r' && (await retentionOfCards(db)) !== retention;
    const newer = await db.reviews.where('id').above(log.lastId).toArray();
    if (isOther || (await db.reviews.count()) !== log.size + newer.length) return undefined;
    log.add(newer);
    for (const { itemId } of newer) {
      const card = log.cardOf(itemId, retention);
      if (card) cards.set(itemId, card);
    }
    const differences = compareCards(await db.cards.toArray(), [...cards.values()]);
    if (mode === 'rw') await putRight(db, differences, cards, retention);
    return { ...differences, answers: log.size, items: cards.size };
  });
  // The whole log was replaced meanwhile (a backup was restored), or the retention changed: once more.
  return (
    found ??
    withLog(db, { mode, retention: mode === 'r' ? await retentionOfCards(db) : retention, onProgress })
  );
}

function makeCards(
  log: AnswerLog,
  retention: number,
  onProgress: (share: number) => void,
): Map<string, CardRow> {
  const cards = new Map<string, CardRow>();
  const { itemIds } = log;
  for (const [at, itemId] of itemIds.entries()) {
    const card = log.cardOf(itemId, retention);
    if (card) cards.set(itemId, card);
    if (at % 100 === 0) onProgress(at / itemIds.length);
  }
  return cards;
}

async function putRight(
  db: CompanionDatabase,
  { missing, wrong, extra }: CardDifferences,
  cards: ReadonlyMap<string, CardRow>,
  retention: number,
): Promise<void> {
  await db.cards.bulkDelete(extra);
  await db.cards.bulkPut([...missing, ...wrong].flatMap((itemId) => cards.get(itemId) ?? []));
  await db.meta.put({ key: 'desiredRetention', value: retention });
}
