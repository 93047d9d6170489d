import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { CompanionDatabase } from '@/lib/db/schema';
import { openTestDatabase } from '@/lib/db/testing/open-test-database';
import { changeSettings, hideTerm } from '@/lib/settings/settings';
import { setSiteMode } from '@/lib/settings/site-policy';
import type { EntryLine, PackedGlossary } from '@/lib/terms/packed-glossary';
import { pageTerms } from './page-requests';

const given = vi.hoisted(() => ({ db: undefined as CompanionDatabase | undefined }));
vi.mock('@/lib/db/database', () => ({ database: async () => given.db }));
vi.mock('./import-built-in', () => ({ bringContentUpToDate: async () => undefined }));

const term = (id: string) => ({
  id,
  name: id,
  aliases: [],
  definition: `A definition of ${id} that is long enough.`,
  topic: 'cm-guidelines',
  owner: 'built-in',
});
const idsIn = (packed: PackedGlossary | null) =>
  packed?.entries.split('\n').map((entry) => (JSON.parse(entry) as EntryLine)[0]);
const flagged = async (sender: object = { url: 'https://coding.example/chapter' }) =>
  idsIn(await pageTerms({ sender }));

beforeEach(async () => {
  fakeBrowser.reset();
  given.db = await openTestDatabase();
  await given.db.terms.bulkAdd([term('sepsis'), term('pneumonia')] as never);
});

it('a page gets the glossary without the terms that are hidden', async () => {
  expect(await flagged()).toEqual(['pneumonia', 'sepsis']);
  await hideTerm('sepsis', true);
  expect(await flagged()).toEqual(['pneumonia']);
});

it('gets nothing while flagging is paused, and all of it afterwards', async () => {
  await changeSettings({ isFlaggingPaused: true });
  expect(await flagged()).toBeUndefined();
  await changeSettings({ isFlaggingPaused: false });
  expect(await flagged()).toHaveLength(2);
});

it('a site of the never list gets nothing; a frame is part of its page, whatever its own site is', async () => {
  await setSiteMode('mail.example', 'never');
  expect(await flagged({ url: 'https://mail.example/' })).toBeUndefined();
  expect(
    await flagged({ url: 'https://coding.example/', tab: { url: 'https://mail.example/' } }),
  ).toBeUndefined();
  expect(
    await flagged({ url: 'https://mail.example/', tab: { url: 'https://coding.example/' } }),
  ).toHaveLength(2);
});
