import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { bankFile, ownQuestion, TABLE } from '@/lib/bank/testing/bank-files';
import type { CompanionDatabase } from '@/lib/db/schema';
import { openTestDatabase } from '@/lib/db/testing/open-test-database';
import type { BankImportReply, BankImportRequest } from './bank-import-messages';
import { serveBankImport } from './serve-bank-import';

/** The worker with its page's end of the line: `ask` gives the answer, progress left out. */
function startWorker(db: CompanionDatabase, open = () => Promise.resolve(db)) {
  let hear: ((event: MessageEvent<BankImportRequest>) => void) | undefined;
  const waiting: ((reply: BankImportReply) => void)[] = [];
  serveBankImport(
    {
      addEventListener: (_type, listener) => {
        hear = listener;
      },
      postMessage: (reply) => {
        if (reply.type !== 'progress') waiting.shift()?.(reply);
      },
    },
    open,
  );
  return (request: BankImportRequest) =>
    new Promise<BankImportReply>((resolve) => {
      waiting.push(resolve);
      hear?.(new MessageEvent('message', { data: request }));
    });
}

const opening = (text: string | Uint8Array<ArrayBuffer>, name = 'cases.json'): BankImportRequest => ({
  type: 'open',
  file: new Blob([text]),
  name,
  topic: 'poa',
});

describe('serveBankImport', () => {
  it('reads a bank, shows what it holds and stores it only when told', async () => {
    const db = await openTestDatabase();
    const ask = startWorker(db);
    const file = bankFile([ownQuestion('a'), ownQuestion('b', { key: ['a', 'c'], explanation: 'Because.' })]);
    expect(await ask(opening(file))).toMatchObject({
      type: 'read',
      summary: { title: 'Ward cases', questions: 2, multiple: 1, unexplained: 0, changes: undefined },
    });
    expect(await db.items.count()).toBe(0);
    expect(await ask({ type: 'store', title: 'Ward cases' })).toEqual({
      type: 'stored',
      bankId: 'own-ward-cases',
      title: 'Ward cases',
      questions: 2,
    });
    expect(await db.items.count()).toBe(2);
    expect(await ask({ type: 'undo' })).toEqual({ type: 'undone' });
    expect(await db.items.count()).toBe(0);
  });

  it('says what would change in a bank of the same title, and nothing for another title', async () => {
    const db = await openTestDatabase();
    const ask = startWorker(db);
    await ask(opening(bankFile([ownQuestion('a'), ownQuestion('b')])));
    await ask({ type: 'store', title: 'Ward cases' });
    const again = startWorker(db);
    expect(await again(opening(bankFile([ownQuestion('a'), ownQuestion('c')])))).toMatchObject({
      summary: { changes: { added: 1, changed: 0, same: 1, gone: 1 } },
    });
    expect(await again({ type: 'retitle', title: 'Other cases' })).toMatchObject({
      summary: { title: 'Other cases', changes: undefined },
    });
  });

  it('answers in the order in which it was asked', async () => {
    const db = await openTestDatabase();
    const slow: (() => void)[] = [];
    let isSlow = false;
    const ask = startWorker(db, () => {
      const wait = isSlow ? new Promise<void>((resolve) => slow.push(resolve)) : Promise.resolve();
      isSlow = false;
      return wait.then(() => db);
    });
    await ask(opening(bankFile([ownQuestion('a')])));
    isSlow = true;
    const titles: string[] = [];
    const heard = (title: string) =>
      ask({ type: 'retitle', title }).then((reply) => {
        titles.push(reply.type === 'read' ? reply.summary.title : reply.type);
      });
    const [first, second] = [heard('Ward'), heard('Ward cases')];
    await vi.waitFor(() => expect(slow).toHaveLength(1));
    slow[0]?.();
    await Promise.all([first, second]);
    expect(titles).toEqual(['Ward', 'Ward cases']);
  });

  it('asks for the columns of a table first', async () => {
    const db = await openTestDatabase();
    const ask = startWorker(db);
    const opened = await ask(opening(TABLE, 'cases.csv'));
    if (opened.type !== 'table') throw new Error(`Answered ${opened.type}.`);
    const read = await ask({ type: 'map', columns: opened.preview.guess, topic: 'cdi' });
    expect(read).toMatchObject({ type: 'read', summary: { title: 'cases', questions: 2, multiple: 1 } });
    await ask({ type: 'store', title: 'cases' });
    expect((await db.items.toArray()).map(({ topics }) => topics[0]).toSorted()).toEqual([
      'poa',
      'principal-diagnosis',
    ]);
  });

  it.each([
    ['a wrong question', bankFile([ownQuestion('a', { key: ['f'] })]), 'line 24, column 14: Question 1, key'],
    ['an empty file', ' \n', 'cases.json: It is empty.'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]),
      'cases.json: This is not a text file.',
    ],
  ])('refuses %s with its place and stores nothing', async (_, content, message) => {
    const db = await openTestDatabase();
    const ask = startWorker(db);
    const refused = await ask(opening(content));
    expect(refused).toMatchObject({ type: 'failed', error: { is: 'file' } });
    expect(JSON.stringify(refused)).toContain(message);
    expect(await ask({ type: 'store', title: 'x' })).toMatchObject({ type: 'failed' });
    expect(await db.items.count()).toBe(0);
  });
});
