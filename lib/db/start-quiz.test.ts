import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { DEFAULT_RECIPE, type QuizRecipe } from '@/lib/quiz/quiz-recipe';
import { calendarDay } from '@/lib/std/calendar-day';
import { seededRandom } from '@/lib/std/random';
import { answerItem } from './answer-item';
import { disputeItem, setFlag } from './item-marks';
import type { CompanionDatabase, ItemRow } from './schema';
import { startOrResumeQuiz, startQuizAmong, startQuizByRecipe, type QuizRequest } from './start-quiz';
import { stepQuiz } from './step-quiz';
import { breakWrites } from './testing/break-writes';
import { runningSession } from './sessions';
import { openTestDatabase } from './testing/open-test-database';
import { readAll } from './testing/read-all';
import { testItemRow } from './testing/test-item-row';

const DAY_MS = 86_400_000;
const NOW = Date.parse('2026-11-22T12:00:00Z');
const request = (changes: Partial<QuizRequest> = {}): QuizRequest => ({
  now: NOW,
  keysOn: calendarDay('2026-11-22'),
  length: 10,
  blueprintId: 'ccs-2026',
  random: seededRandom(7),
  seed: 7,
  disabledBanks: [],
  ...changes,
});
const databaseWith = async (...items: ItemRow[]) => {
  const db = await openTestDatabase();
  await db.items.bulkAdd(items);
  return db;
};
const askedIds = async (db: CompanionDatabase, changes: Partial<QuizRequest> = {}) =>
  (await startOrResumeQuiz(db, request(changes))).entries.map((entry) => entry.itemId).toSorted();

describe('startOrResumeQuiz', () => {
  it('starts a quiz and stores it', async () => {
    const db = await databaseWith(testItemRow('a'), testItemRow('b'), testItemRow('c'));
    expect(await runningSession(db, 'quiz')).toBeUndefined();
    const quiz = await startOrResumeQuiz(db, request());
    expect(quiz).toMatchObject({ kind: 'quiz', status: 'running', startedAt: NOW, position: 0 });
    expect(quiz.entries.map((entry) => entry.itemId).toSorted()).toEqual(['a', 'b', 'c']);
    expect(await db.sessions.toArray()).toEqual([quiz]);
    expect(await runningSession(db, 'quiz')).toEqual(quiz);
  });

  it('asks no more items than it should', async () => {
    const db = await databaseWith(...Array.from({ length: 14 }, (_, index) => testItemRow(`item-${index}`)));
    expect(await askedIds(db, { length: 10 })).toHaveLength(10);
  });

  it('resumes the running quiz, answers and place included, whatever is asked for', async () => {
    const db = await databaseWith(testItemRow('a'), testItemRow('b'));
    const { id, entries } = await startOrResumeQuiz(db, request());
    const itemId = entries[0]?.itemId ?? '';
    await answerItem(db, { sessionId: id, itemId, response: ['a'], elapsedMs: 1000, now: NOW });
    const left = await stepQuiz(db, id, { kind: 'next', from: 0, at: NOW });
    const resumed = await startOrResumeQuiz(
      db,
      request({ now: NOW + DAY_MS, seed: 8, length: 1, disabledBanks: ['core'] }),
    );
    expect(resumed).toEqual(left);
    expect(resumed.position).toBe(1);
    expect(await db.sessions.count()).toBe(1);
  });

  it('starts one quiz when two panels start at once', async () => {
    const db = await databaseWith(testItemRow('a'), testItemRow('b'));
    const [left, right] = await Promise.all([
      startOrResumeQuiz(db, request({ seed: 1 })),
      startOrResumeQuiz(db, request({ seed: 2 })),
    ]);
    expect(left).toEqual(right);
    expect(await db.sessions.count()).toBe(1);
  });

  it('starts another one when the last is over', async () => {
    const db = await databaseWith(testItemRow('a'));
    const first = await startOrResumeQuiz(db, request());
    await stepQuiz(db, first.id, { kind: 'ended', at: NOW });
    const second = await startOrResumeQuiz(db, request({ now: NOW + 1 }));
    expect(second.id).not.toBe(first.id);
    expect(await runningSession(db, 'quiz')).toEqual(second);
    expect(await db.sessions.count()).toBe(2);
  });

  it('says what is new and what comes again', async () => {
    const db = await databaseWith(testItemRow('new'), testItemRow('known'));
    const first = await startOrResumeQuiz(db, request());
    await answerItem(db, {
      sessionId: first.id,
      itemId: 'known',
      response: ['b'],
      elapsedMs: 1000,
      now: NOW,
    });
    await stepQuiz(db, first.id, { kind: 'ended', at: NOW });
    const second = await startOrResumeQuiz(db, request({ now: NOW + DAY_MS }));
    expect(Object.fromEntries(second.entries.map(({ itemId, isNew }) => [itemId, isNew]))).toEqual({
      new: true,
      known: false,
    });
  });

  it('draws the order of the options, but leaves numbers in order', async () => {
    const db = await databaseWith(
      ...Array.from({ length: 9 }, (_, index) => testItemRow(`mixed-${index}`)),
      testItemRow('numbers', { fixedOrder: true }),
    );
    const { entries } = await startOrResumeQuiz(db, request());
    for (const { optionOrder } of entries) expect(optionOrder.toSorted()).toEqual(['a', 'b', 'c', 'd']);
    const orders = new Map(entries.map((entry) => [entry.itemId, entry.optionOrder.join('')]));
    expect(orders.get('numbers')).toBe('abcd');
    expect(new Set(orders.values()).size).toBeGreaterThan(1);
  });

  it('asks nothing from a bank that is switched off', async () => {
    const db = await databaseWith(testItemRow('core-item'), testItemRow('cpt-item', { bankId: 'cpt' }));
    expect(await askedIds(db, { disabledBanks: ['cpt'] })).toEqual(['core-item']);
  });

  it('asks no retired item', async () => {
    const db = await databaseWith(testItemRow('active'), testItemRow('retired', { status: 'retired' }));
    expect(await askedIds(db)).toEqual(['active']);
  });

  it('asks only what holds on the day', async () => {
    const db = await databaseWith(
      testItemRow('fy2026', { validFrom: '2025-10-01', validTo: '2026-09-30' }),
      testItemRow('fy2027', { validFrom: '2026-10-01' }),
      testItemRow('later', { validFrom: '2027-05-01' }),
      testItemRow('last-day', { validFrom: '2025-10-01', validTo: '2026-11-22' }),
    );
    expect(await askedIds(db)).toEqual(['fy2027', 'last-day']);
  });

  it('leaves out what was answered and is not due yet', async () => {
    const db = await databaseWith(testItemRow('known'), testItemRow('new'));
    const first = await startOrResumeQuiz(db, request());
    await answerItem(db, {
      sessionId: first.id,
      itemId: 'known',
      response: ['a'],
      elapsedMs: 1000,
      now: NOW,
    });
    await stepQuiz(db, first.id, { kind: 'ended', at: NOW });
    expect(await askedIds(db, { now: NOW + 1 })).toEqual(['new']);
  });

  it.each<[string, ItemRow[], Partial<QuizRequest>]>([
    ['there is no item', [], {}],
    ['every bank is switched off', [testItemRow('a')], { disabledBanks: ['core'] }],
    ['nothing holds today', [testItemRow('a', { validFrom: '2027-01-01' })], {}],
    ['every item is retired', [testItemRow('a', { status: 'retired' })], {}],
  ])('says so when %s, and stores nothing', async (_, items, changes) => {
    const db = await databaseWith(...items);
    const before = await readAll(db);
    await expect(startOrResumeQuiz(db, request(changes))).rejects.toMatchObject({
      name: 'AppError',
      code: 'quiz-empty',
    });
    expect(await readAll(db)).toEqual(before);
  });

  it('says so when all was answered and nothing is due', async () => {
    const db = await databaseWith(testItemRow('a'));
    const { id } = await startOrResumeQuiz(db, request());
    await answerItem(db, { sessionId: id, itemId: 'a', response: ['a'], elapsedMs: 1000, now: NOW });
    await stepQuiz(db, id, { kind: 'next', from: 0, at: NOW });
    await expect(startOrResumeQuiz(db, request({ now: NOW + 1000 }))).rejects.toMatchObject({
      code: 'quiz-empty',
    });
    expect(await askedIds(db, { now: NOW + 30 * DAY_MS })).toEqual(['a']);
  });

  it('leaves no quiz behind when it cannot be stored', async () => {
    const db = await databaseWith(testItemRow('a'));
    const mend = breakWrites('sessions', 'refused');
    await expect(startOrResumeQuiz(db, request())).rejects.toThrow('The disk is full.');
    mend();
    expect(await runningSession(db, 'quiz')).toBeUndefined();
    expect(await askedIds(db)).toEqual(['a']);
  });
});

describe('startQuizAmong', () => {
  const ids = ({ entries }: { entries: { itemId: string }[] }) =>
    entries.map(({ itemId }) => itemId).toSorted();

  it('asks only the items of the subject, also those that are not due yet', async () => {
    const db = await databaseWith(testItemRow('a'), testItemRow('b'), testItemRow('c'));
    const first = await startQuizAmong(db, ['a'], request());
    await answerItem(db, { sessionId: first.id, itemId: 'a', response: ['a'], elapsedMs: 1000, now: NOW });
    await stepQuiz(db, first.id, { kind: 'ended', at: NOW });
    const second = await startQuizAmong(db, ['a', 'b', 'gone'], request({ now: NOW + 1 }));
    expect(ids(second)).toEqual(['a', 'b']);
    expect(second.entries.find(({ itemId }) => itemId === 'a')?.isNew).toBe(false);
  });

  it('resumes the running quiz, and says when there is nothing to ask', async () => {
    const db = await databaseWith(testItemRow('a'), testItemRow('b'));
    await expect(startQuizAmong(db, ['gone'], request())).rejects.toMatchObject({ code: 'quiz-empty' });
    await expect(startQuizAmong(db, ['a'], request({ disabledBanks: ['core'] }))).rejects.toMatchObject({
      code: 'quiz-empty',
    });
    const running = await startOrResumeQuiz(db, request());
    expect(await startQuizAmong(db, ['a'], request())).toEqual(running);
  });
});

describe('startQuizByRecipe', () => {
  const recipe = (changes: Partial<QuizRecipe> = {}): QuizRecipe => ({ ...DEFAULT_RECIPE, ...changes });
  const now = { ...request(), today: calendarDay('2026-11-22') };

  it('starts a plain quiz in the tutor style, and stores it', async () => {
    const db = await databaseWith(testItemRow('a'), testItemRow('b', { difficulty: 5 }));
    const quiz = await startQuizByRecipe(db, recipe({ difficulties: [5] }), now);
    expect(quiz.entries.map(({ itemId, isNew }) => [itemId, isNew])).toEqual([['b', true]]);
    expect(quiz).not.toHaveProperty('style');
    expect(quiz).not.toHaveProperty('deadlineAt');
    expect(await db.sessions.toArray()).toEqual([quiz]);
  });

  it('takes style, title and a deadline for as many questions as there are', async () => {
    const db = await databaseWith(testItemRow('a'), testItemRow('b'));
    const quiz = await startQuizByRecipe(db, recipe({ style: 'exam', minutesEach: 1.5 }), now, 'Hard ones');
    expect(quiz).toMatchObject({ style: 'exam', title: 'Hard ones', deadlineAt: NOW + 2 * 90_000 });
  });

  it('finds what was flagged, missed, disputed and left open', async () => {
    const db = await databaseWith(...['missed', 'flag', 'wrong', 'open', 'new'].map((id) => testItemRow(id)));
    const first = await startQuizAmong(db, ['missed'], request());
    await answerItem(db, { sessionId: first.id, itemId: 'missed', response: ['b'], elapsedMs: 1, now: NOW });
    await stepQuiz(db, first.id, { kind: 'next', from: 0, at: NOW });
    const second = await startQuizAmong(db, ['open'], request());
    await stepQuiz(db, second.id, { kind: 'ended', at: NOW });
    await setFlag(db, 'flag', true);
    await disputeItem(db, 'wrong', { reason: 'No.', isLeftOut: true, at: NOW });
    const askedFrom = async (sources: QuizRecipe['sources']) => {
      const quiz = await startQuizByRecipe(db, recipe({ sources }), now);
      await stepQuiz(db, quiz.id, { kind: 'ended', at: NOW });
      // As if it had not been: what it showed would no longer be unseen.
      await db.sessions.delete(quiz.id);
      return quiz.entries.map(({ itemId }) => itemId).toSorted();
    };
    expect(await askedFrom(['missed'])).toEqual(['missed']);
    expect(await askedFrom(['flagged'])).toEqual(['flag']);
    expect(await askedFrom(['disputed'])).toEqual(['wrong']);
    expect(await askedFrom(['new'])).toEqual(['flag', 'new', 'open']);
    expect(await askedFrom(['unseen'])).toEqual(['flag', 'new']);
    expect(await askedFrom([])).toEqual(['flag', 'missed', 'new', 'open']);
  });

  it('resumes the running quiz, and starts none when nothing matches', async () => {
    const db = await databaseWith(testItemRow('a'));
    await expect(startQuizByRecipe(db, recipe({ sources: ['missed'] }), now)).rejects.toMatchObject({
      code: 'quiz-empty',
    });
    expect(await db.sessions.count()).toBe(0);
    const running = await startOrResumeQuiz(db, request());
    expect(await startQuizByRecipe(db, recipe({ style: 'exam' }), now)).toEqual(running);
  });
});
