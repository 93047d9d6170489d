import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readUserData, replaceUserData } from '@/lib/db/user-data';
import { deleteOwnTerm, saveOwnTerm } from '@/lib/db/own-terms';
import type { CompanionDatabase } from '@/lib/db/schema';
import { openTestDatabase } from '@/lib/db/testing/open-test-database';
import { testTerm } from '@/lib/db/testing/test-term';
import { changeSettings } from '@/lib/settings/settings';
import { setSiteMode } from '@/lib/settings/site-policy';
import { openGlossary } from '@/lib/terms/open-glossary';
import type * as Packing from '@/lib/terms/pack-glossary';
import type * as Kept from './kept-glossary';

vi.mock('@/lib/db/database', () => ({ database: async () => db }));
vi.mock('./import-built-in', () => ({ bringContentUpToDate: async () => undefined }));
// The same one however often the modules are loaded anew.
const pack = vi.hoisted(() => vi.fn<typeof Packing.packGlossary>());
vi.mock('@/lib/terms/pack-glossary', () => ({ packGlossary: pack }));
const { packGlossary: packReally } = await vi.importActual<typeof Packing>('@/lib/terms/pack-glossary');

let db: CompanionDatabase;
let kept: typeof Kept;

/** The worker is stopped, and started again by the next event: it remembers nothing. */
async function startWorker(): Promise<void> {
  vi.resetModules();
  kept = await import('./kept-glossary');
}

beforeEach(async () => {
  fakeBrowser.reset();
  db = await openTestDatabase();
  await db.terms.bulkAdd(['sepsis', 'stroke'].map((id) => ({ ...testTerm(id), owner: 'built-in' })));
  await db.meta.put({ key: 'contentRevision', value: 'one' });
  await startWorker();
  pack.mockReset().mockImplementation(packReally);
});

const names = async (hidden: string[] = []) => {
  const { entryAt } = openGlossary(await kept.packedGlossary(db, hidden));
  return [0, 1, 2].flatMap((entry) => entryAt(entry)?.id ?? []);
};

it('is packed once for all pages, also for those of a worker that was stopped', async () => {
  await Promise.all([names(), names()]);
  await startWorker();
  expect(await names()).toEqual(['sepsis', 'stroke']);
  expect(pack).toHaveBeenCalledOnce();
});

it('is packed again when content, own terms or hidden terms are others', async () => {
  await names();
  const { id } = await saveOwnTerm(db, { name: 'clean claim', aliases: [], definition: '' });
  expect(await names()).toEqual([id, 'sepsis', 'stroke']);
  await startWorker();
  await deleteOwnTerm(db, id);
  expect(await names()).toEqual(['sepsis', 'stroke']);
  expect(await names(['sepsis'])).toEqual(['stroke']);
  await db.terms.delete('sepsis');
  await db.meta.put({ key: 'contentRevision', value: 'two' });
  expect(await names()).toEqual(['stroke']);
});

it('is packed again when a backup has brought own terms', async () => {
  const empty = await readUserData(db);
  await saveOwnTerm(db, { name: 'clean claim', aliases: [], definition: '' });
  const full = await replaceUserData(db, empty);
  expect(await names()).toEqual(['sepsis', 'stroke']);
  await replaceUserData(db, full);
  expect(await names()).toEqual(['own-clean-claim', 'sepsis', 'stroke']);
});

it('is packed ahead where pages are flagged without asking, and not while that is paused', async () => {
  await kept.prepareGlossary();
  expect(pack).not.toHaveBeenCalled();
  await setSiteMode('coding.example', 'this-site');
  await changeSettings({ isFlaggingPaused: true });
  await kept.prepareGlossary();
  expect(pack).not.toHaveBeenCalled();
  await changeSettings({ isFlaggingPaused: false });
  await kept.prepareGlossary();
  expect(await names()).toEqual(['sepsis', 'stroke']);
  expect(pack).toHaveBeenCalledOnce();
});

it('is given all the same where the storage of the session is full', async () => {
  vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('QUOTA_BYTES quota exceeded'));
  expect(await names()).toEqual(['sepsis', 'stroke']);
});

it('is tried again after a failure', async () => {
  pack.mockImplementationOnce(() => {
    throw new Error('Out of memory');
  });
  await expect(names()).rejects.toThrow('Out of memory');
  expect(await names()).toEqual(['sepsis', 'stroke']);
});
