// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing';
import { renderInDom, seen } from '@/tests/unit/render-in-dom';
import { formatInstant } from '@/components/data/lost/copy-words';
import { saveCode } from '@/lib/db/saved-codes';
import type { CompanionDatabase } from '@/lib/db/schema';
import { testReview } from '@/lib/db/testing/test-review';
import { clearMirrorProblem } from '@/lib/mirror/mirror-problem';
import { readCopy } from '@/lib/mirror/read-copy';
import { openMirrored } from '@/lib/mirror/testing/open-mirrored';
import { stubPrivateFiles } from '@/lib/mirror/testing/private-files';
import { CopyStatus } from './CopyStatus';

const given = vi.hoisted(() => ({ db: undefined as CompanionDatabase | undefined }));
vi.mock('@/components/data/DatabaseProvider', () => ({ useDatabase: () => given.db }));

beforeEach(() => fakeBrowser.reset());

/** A database with its mirror in memory, as the page finds it. */
async function open() {
  const mirrored = await openMirrored();
  stubPrivateFiles(mirrored.directory);
  given.db = mirrored.db;
  return mirrored;
}

describe('CopyStatus', () => {
  it('says that no copy can be kept where there are no private files', async () => {
    given.db = (await openMirrored()).db;
    stubPrivateFiles();
    const place = await renderInDom(<CopyStatus />);
    await seen(() => expect(place.textContent).toContain('No copy could be kept'));
    expect(place.textContent).not.toContain('It has');
  });

  it('says what the copy has, and of when it is', async () => {
    const { db, mirror, databaseId } = await open();
    await db.reviews.add(testReview('a', 1));
    await db.reviews.add(testReview('b', 2));
    await saveCode(db, { system: 'icd10cm', code: 'I10' }, 3);
    const { lastAt } = await readCopy(mirror, databaseId);
    const place = await renderInDom(<CopyStatus />);
    await seen(() =>
      expect(place.textContent).toContain(`It has 2 answers, 1 saved code, up to ${formatInstant(lastAt)}.`),
    );
    expect(place.textContent).toContain('comes back with one click');
    expect(place.textContent).not.toContain('not complete');
  });

  it('says that there is nothing in it yet', async () => {
    await open();
    const place = await renderInDom(<CopyStatus />);
    await seen(() => expect(place.textContent).toContain('There is nothing in it yet.'));
  });

  it('says that a write failed until the copy is whole again', async () => {
    const { db, directory } = await open();
    await db.reviews.add(testReview('a', 1));
    directory.fault = 'quota';
    await db.reviews.add(testReview('b', 2));
    const place = await renderInDom(<CopyStatus />);
    await seen(() => expect(place.textContent).toContain('The copy is not complete'));
    expect(place.textContent).toContain('The disk is full.');
    expect(place.textContent).toContain('It has 1 answer, up to');
    expect(place.textContent).not.toContain('comes back with one click');
    await act(async () => clearMirrorProblem());
    await seen(() => expect(place.textContent).not.toContain('not complete'));
  });

  it('counts the parts that cannot be read', async () => {
    const { db, directory } = await open();
    await db.reviews.add(testReview('a', 1));
    directory.fault = 'torn';
    await db.reviews.add(testReview('b', 2));
    const place = await renderInDom(<CopyStatus />);
    await seen(() => expect(place.textContent).toMatch(/It has 1 answer, up to .*1 part cannot be read/));
  });
});
