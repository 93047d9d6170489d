// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderInDom, seen } from '@/tests/unit/render-in-dom';
import { database } from '@/lib/db/database';
import { testReview } from '@/lib/db/testing/test-review';
import { openMirrored } from '@/lib/mirror/testing/open-mirrored';
import { stubPrivateFiles } from '@/lib/mirror/testing/private-files';
import { AppError, type ErrorCode } from '@/lib/std/app-error';
import { DatabaseProvider } from './DatabaseProvider';
import { saveCopy } from './lost/save-copy';

vi.mock('@/lib/db/database', () => ({ database: vi.fn<typeof database>() }));
vi.mock('./lost/save-copy', () => ({ saveCopy: vi.fn<typeof saveCopy>() }));

beforeEach(() => void vi.mocked(saveCopy).mockResolvedValue());

/** A page whose database cannot be opened, beside a mirror with so many answers. */
async function openFailing(code: ErrorCode, answers: number) {
  const mirrored = await openMirrored();
  stubPrivateFiles(mirrored.directory);
  for (let at = 1; at <= answers; at += 1) await mirrored.db.reviews.add(testReview('a', at));
  vi.mocked(database).mockRejectedValueOnce(new AppError(code, 'It could not be opened.'));
  const place = await renderInDom(<DatabaseProvider>The product.</DatabaseProvider>);
  const names = () => [...place.querySelectorAll('button')].map((each) => each.textContent);
  const click = (name: string) =>
    act(async () => [...place.querySelectorAll('button')].find((each) => each.textContent === name)?.click());
  await seen(() => expect(names()).toContain('Try again'));
  return { ...mirrored, place, names, click };
}

describe('a database that cannot be opened', () => {
  it('does not trap what its copy has: that can be saved as a file', async () => {
    const { place, names, click, databaseId } = await openFailing('database-unavailable', 2);
    await seen(() => expect(names()).toEqual(['Try again', 'Save the copy as a file']));
    expect(place.textContent).toContain('The copy on this device has 2 answers, up to');
    await click('Save the copy as a file');
    const [given] = vi.mocked(saveCopy).mock.calls.flat();
    expect([given?.databaseId, given?.tables.get('reviews')?.size]).toEqual([databaseId, 2]);
  });

  it('is opened by another try, whatever was offered', async () => {
    const { db, place, names, click } = await openFailing('database-unavailable', 1);
    await seen(() => expect(names()).toHaveLength(2));
    vi.mocked(database).mockResolvedValueOnce(db);
    await click('Try again');
    await seen(() => expect(place.textContent).toBe('The product.'));
  });

  it.each<[string, ErrorCode, number]>([
    ['a copy with nothing in it', 'database-unavailable', 0],
    ['rows of a newer version, which this one would mislabel', 'database-newer', 2],
  ])('offers no file of %s', async (_, code, answers) => {
    const { names } = await openFailing(code, answers);
    await act(async () => new Promise((resolve) => setTimeout(resolve, 100)));
    expect(names()).toEqual(['Try again']);
  });
});
