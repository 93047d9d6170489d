import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { disputeItem } from '@/lib/db/item-marks';
import { cardsFromReviews } from '@/lib/db/rebuild-cards';
import type { CompanionDatabase } from '@/lib/db/schema';
import { openTestDatabase } from '@/lib/db/testing/open-test-database';
import { testItemRow } from '@/lib/db/testing/test-item-row';
import { testReview } from '@/lib/db/testing/test-review';
import { calendarDay } from '@/lib/std/calendar-day';
import { dayPlanKey, type DayPlanRequest } from './day-plan-request';
import { makeDayPlan } from './make-day-plan';
import { serveDayPlan, type DayPlanReply } from './serve-day-plan';

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-22T09:00:00Z');

const request = (changes: Partial<DayPlanRequest> = {}): DayPlanRequest => ({
  on: calendarDay('2026-11-22'),
  now: NOW,
  examAt: NOW + 20 * DAY,
  minutesByDay: [20, 20, 20],
  doneMinutes: 0,
  policy: 'auto',
  desiredRetention: 0.9,
  newPerDay: undefined,
  reviewsPerDay: undefined,
  disabledBanks: [],
  keysOn: calendarDay('2026-05-01'),
  blueprintId: 'ccs-2026',
  ...changes,
});

/** Forty items, the first ten of them answered thirty days ago. */
async function studied(): Promise<CompanionDatabase> {
  const db = await openTestDatabase();
  await db.items.bulkAdd(Array.from({ length: 40 }, (_, at) => testItemRow(`item-${at}`)));
  const reviews = Array.from({ length: 10 }, (_, at) => testReview(`item-${at}`, NOW - 30 * DAY + at));
  await db.reviews.bulkAdd(reviews);
  await db.cards.bulkAdd(cardsFromReviews(reviews));
  return db;
}

describe('makeDayPlan', () => {
  it('asks items that can be asked, each once, within the minutes, and says why', async () => {
    const db = await studied();
    await db.items.update('item-5', { status: 'retired' });
    await db.items.update('item-20', { validFrom: '2026-10-01' });
    await disputeItem(db, 'item-21', { reason: 'No.', isLeftOut: true, at: NOW });
    await db.items.update('item-22', { bankId: 'other' });
    const plan = await makeDayPlan(db, request({ minutesByDay: [600, 20], disabledBanks: ['other'] }));
    expect(plan.on).toBe('2026-11-22');
    expect(new Set(plan.itemIds).size).toBe(plan.itemIds.length);
    const left = ['item-5', 'item-20', 'item-21', 'item-22'];
    expect(plan.itemIds).not.toEqual(expect.arrayContaining([expect.toBeOneOf(left) as unknown]));
    expect(plan.itemIds.length).toBe(36);
    expect(plan.line).toMatch(/^27 new and 9 to review today: .*\.$/);
  });

  it('has less for a day on which something was studied already', async () => {
    const db = await studied();
    // Ten answers of ten seconds bring the usual two minutes for a question to about one and a half.
    const day = { minutesByDay: [30, 20, 20] };
    const whole = await makeDayPlan(db, request(day));
    const rest = await makeDayPlan(db, request({ ...day, doneMinutes: 20 }));
    expect(rest.itemIds.length).toBeGreaterThan(0);
    expect(rest.itemIds.length).toBeLessThan(whole.itemIds.length / 2);
    const none = await makeDayPlan(db, request({ ...day, doneMinutes: 30 }));
    expect(none).toMatchObject({
      itemIds: [],
      line: expect.stringContaining('Nothing to ask today') as string,
    });
  });

  it('keeps to the daily limits', async () => {
    const db = await studied();
    const plan = await makeDayPlan(db, request({ newPerDay: 2, reviewsPerDay: 3, minutesByDay: [600, 20] }));
    expect(plan.itemIds).toHaveLength(5);
  });

  it('without an exam ahead asks what is due at the desired retention, then new items', async () => {
    const db = await studied();
    const plan = await makeDayPlan(db, request({ examAt: undefined, minutesByDay: [12, 12] }));
    expect(plan.itemIds.slice(0, 10).toSorted()).toEqual(Array.from({ length: 10 }, (_, at) => `item-${at}`));
    expect(plan.line).toContain('90 %');
  });

  it('first makes the cards anew that were made with another retention', async () => {
    const db = await studied();
    await makeDayPlan(db, request({ desiredRetention: 0.75 }));
    expect(await db.cards.toArray()).toEqual(
      expect.arrayContaining(cardsFromReviews(await db.reviews.toArray(), 0.75)),
    );
  });
});

describe('dayPlanKey', () => {
  it('is that of the plan, and stays through the day', async () => {
    const db = await studied();
    const { key } = await makeDayPlan(db, request());
    expect(await dayPlanKey(db, request({ now: NOW + 9_000_000, doneMinutes: 12 }))).toBe(key);
  });

  it.each<[string, Partial<DayPlanRequest>]>([
    ['the day turned', { on: calendarDay('2026-11-23') }],
    ['the exam date moved', { examAt: NOW + 21 * DAY }],
    ['the exam date went', { examAt: undefined }],
    ['a day was missed', { minutesByDay: [25, 25, 20] }],
    ['the policy changed', { policy: 'long-term' }],
    ['the retention changed', { desiredRetention: 0.8 }],
    ['a limit came', { newPerDay: 5 }],
    ['a bank was switched off', { disabledBanks: ['core'] }],
    ['the edition changed', { keysOn: calendarDay('2027-05-01') }],
    ['the exam is another', { blueprintId: 'cca-2024' }],
  ])('is another when %s', async (_, change) => {
    const db = await studied();
    expect(await dayPlanKey(db, request(change))).not.toBe(await dayPlanKey(db, request()));
  });

  it('is another when the pool changed', async () => {
    const db = await studied();
    const before = await dayPlanKey(db, request());
    await db.items.add(testItemRow('more'));
    const more = await dayPlanKey(db, request());
    await disputeItem(db, 'more', { reason: 'No.', isLeftOut: true, at: NOW });
    expect(new Set([before, more, await dayPlanKey(db, request())]).size).toBe(3);
  });
});

it('the worker answers with a plan, or with what went wrong', async () => {
  const ask = (open: () => Promise<CompanionDatabase>) =>
    new Promise<DayPlanReply>((resolve) => {
      serveDayPlan(
        {
          addEventListener: (_, listen) => listen({ data: request() } as MessageEvent<DayPlanRequest>),
          postMessage: resolve,
        },
        open,
      );
    });
  expect(await ask(studied)).toMatchObject({ type: 'planned', plan: { on: '2026-11-22' } });
  expect(await ask(() => Promise.reject(new Error('No disk.')))).toEqual({
    type: 'failed',
    message: 'Error: No disk.',
  });
});
