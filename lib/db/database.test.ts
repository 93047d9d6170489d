import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';

/** The module anew, as a page that has just been opened has it. */
const freshPage = async () => (await import('./database')).database;

afterEach(async () => {
  const database = await freshPage();
  await (await database()).delete();
  vi.resetModules();
});

describe('database', () => {
  it('opens ccs-companion once for the whole page', async () => {
    const database = await freshPage();
    const [first, second] = await Promise.all([database(), database()]);
    expect(first).toBe(second);
    expect(first.name).toBe('ccs-companion');
    expect(await database()).toBe(first);
  });

  it('opens it at the next call when it could not be opened', async () => {
    const database = await freshPage();
    const refused = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    await expect(database()).rejects.toMatchObject({ code: 'database-unavailable' });
    refused.mockRestore();
    expect(await (await database()).meta.count()).toBe(1);
  });
});
