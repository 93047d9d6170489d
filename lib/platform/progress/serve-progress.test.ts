import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import type { CompanionDatabase } from '@/lib/db/schema';
import { openTestDatabase } from '@/lib/db/testing/open-test-database';
import { testReview } from '@/lib/db/testing/test-review';
import { calendarDay } from '@/lib/std/calendar-day';
import type { ProgressQuestion, ProgressReply } from './progress-messages';
import { serveProgress } from './serve-progress';

const QUESTION: ProgressQuestion = {
  now: Date.parse('2026-12-01T12:00:00Z'),
  today: calendarDay('2026-12-01'),
  timeZone: 'UTC',
  blueprintId: 'ccs-2026',
  disabledBanks: [],
  examOn: undefined,
};

function workerOn(open: () => Promise<CompanionDatabase>) {
  let listener: (event: MessageEvent<ProgressQuestion>) => void = () => undefined;
  const waiting: ((reply: ProgressReply) => void)[] = [];
  serveProgress(
    {
      addEventListener: (_, listen) => {
        listener = listen;
      },
      postMessage: (reply) => waiting.shift()?.(reply),
    },
    open,
  );
  return () =>
    new Promise<ProgressReply>((resolve) => {
      waiting.push(resolve);
      listener({ data: QUESTION } as MessageEvent<ProgressQuestion>);
    });
}

it('answers each question with what the log says by then, on one connection', async () => {
  const db = await openTestDatabase();
  let opened = 0;
  const ask = workerOn(async () => {
    opened += 1;
    return db;
  });
  expect(await ask()).toMatchObject({ type: 'read', progress: { answers: 0 } });
  await db.reviews.add(testReview('a', QUESTION.now));
  expect(await ask()).toMatchObject({ type: 'read', progress: { answers: 1 } });
  expect(opened).toBe(1);
});

it('says why it could not be opened, and tries again when it is asked again', async () => {
  const db = await openTestDatabase();
  let isBroken = true;
  const ask = workerOn(async () => {
    if (isBroken) throw new Error('The disk is full.');
    return db;
  });
  expect(await ask()).toEqual({ type: 'failed', message: 'The disk is full.' });
  isBroken = false;
  expect(await ask()).toMatchObject({ type: 'read' });
});
