import type { Page } from '@playwright/test';
import type { ItemRow, SessionRow } from '@/lib/db/schema';
import type { MockEntry, MockExam } from '@/lib/mock/mock-exam';
import { readTable, replaceTables, type ExtensionCode } from '../journey/stored-data';

type ItemEntry = Extract<MockEntry, { kind: 'item' }>;

/** The mock exams in the database, in the order of their ids, which is that of their starts. */
async function readMocks(code: ExtensionCode): Promise<MockExam[]> {
  const sessions = (await readTable(code, 'sessions')) as SessionRow[];
  return sessions.flatMap((session) => (session.kind === 'mock' ? session : []));
}

/** The latest mock exam in the database. Throws when there is none. */
export async function readMock(code: ExtensionCode): Promise<MockExam> {
  const exam = (await readMocks(code)).at(-1);
  if (!exam) throw new Error('The database has no mock exam.');
  return exam;
}

/** The entries of the latest exam by place, each with its item; a place with a scenario is undefined. */
export async function askedItems(page: Page): Promise<({ entry: ItemEntry; item: ItemRow } | undefined)[]> {
  const items = new Map((await readTable(page, 'items')).map((item) => [item.id, item]));
  return (await readMock(page)).entries.map((entry) => {
    const item = entry.kind === 'item' ? items.get(entry.itemId) : undefined;
    return entry.kind === 'item' && item ? { entry, item } : undefined;
  });
}

/** Changes the latest exam as it is stored. Screens that are open do not notice: load them afterwards. */
export async function changeMock(code: ExtensionCode, changes: Partial<MockExam>): Promise<void> {
  const { id } = await readMock(code);
  const sessions = (await readTable(code, 'sessions')) as SessionRow[];
  const changed = sessions.map((each) => (each.id === id ? { ...each, ...changes } : each));
  await replaceTables(code, { sessions: changed as never });
}
