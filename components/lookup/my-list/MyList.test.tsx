// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { renderInDom, seen } from '@/tests/unit/render-in-dom';
import { saveCode } from '@/lib/db/saved-codes';
import type { CompanionDatabase } from '@/lib/db/schema';
import { openTestDatabase } from '@/lib/db/testing/open-test-database';
import { MyList } from './MyList';

const given = vi.hoisted(() => ({ db: undefined as CompanionDatabase | undefined }));
vi.mock('@/components/data/DatabaseProvider', () => ({ useDatabase: () => given.db }));

it('Undo moves the focus to the code that it puts back', async () => {
  given.db = await openTestDatabase();
  for (const [at, code] of ['I10', 'I50.9'].entries())
    await saveCode(given.db, { system: 'icd10cm', code }, at);
  const place = await renderInDom(<MyList onOpen={() => {}} />);
  const button = (name: string) => {
    const found = [...place.querySelectorAll('button')].find(
      (each) => (each.getAttribute('aria-label') ?? each.textContent) === name,
    );
    if (!found) throw new Error(`No button ${name}.`);
    return found;
  };
  const remove = await seen(() => button('Remove I10 from my list'));
  await act(async () => remove.click());
  const undo = await seen(() => button('Undo'));
  expect(document.activeElement).toBe(undo);
  await act(async () => undo.click());
  await seen(() => button('Remove I10 from my list'));
  await seen(() => expect(document.activeElement?.textContent).toMatch(/^I10/));
  expect(document.activeElement?.closest('li')?.textContent).toContain('Remove');
});
