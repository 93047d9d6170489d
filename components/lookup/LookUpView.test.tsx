// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { renderInDom, seen } from '@/tests/unit/render-in-dom';
import type { CompanionDatabase } from '@/lib/db/schema';
import { openTestDatabase } from '@/lib/db/testing/open-test-database';
import type { LookupResult } from '@/lib/lookup/lookup-entry';
import { LookUpView } from './LookUpView';
import { useFindBest, useLookup } from './use-lookup';

const given = vi.hoisted(() => ({ db: undefined as CompanionDatabase | undefined }));
vi.mock('@/components/data/DatabaseProvider', () => ({ useDatabase: () => given.db }));
vi.mock('./use-lookup', () => ({
  useLookup: vi.fn<typeof useLookup>(),
  useFindBest: vi.fn<typeof useFindBest>(),
}));

const found = (count: number) =>
  Array.from({ length: count }, (_, at): LookupResult => ({
    kind: 'term',
    id: `t${at}`,
    title: `Term ${at}`,
    detail: '',
    score: 1,
  }));

async function openView() {
  given.db = await openTestDatabase();
  const place = await renderInDom(<LookUpView wish={undefined} onQuiz={() => {}} onPractise={() => {}} />);
  const input = place.querySelector<HTMLInputElement>('input[type=search]');
  if (!input) throw new Error('There is a box.');
  const type = (text: string) =>
    act(async () => {
      // React notices only what is set past its own setter.
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
      input.dispatchEvent(new Event('input', { bubbles: true }));
    });
  return { place, input, type };
}

it('one status, there from the start, says how many results there are', async () => {
  vi.mocked(useLookup).mockImplementation((query) => (query === '' ? undefined : found(query.length - 1)));
  const { place, type } = await openView();
  const status = place.querySelector('[role=status]');
  expect(status?.textContent).toBe('');
  for (const [typed, words] of [
    ['ab', /^1 result$/],
    ['abcdefghijklm', /^12 results$/],
    ['abcdefghijklmnopqrstu', /^The best 20 results$/],
    ['a', /^Nothing found for “a”\. Try fewer words/],
    ['', /^$/],
  ] as const) {
    await type(typed);
    await seen(() => expect(status?.textContent).toMatch(words));
    expect(place.querySelectorAll('[role=status]')).toHaveLength(1);
    expect(place.contains(status)).toBe(true);
  }
});

it('Enter that cannot open the best result says why', async () => {
  vi.mocked(useFindBest).mockReturnValue(() => Promise.reject(new Error('the disk is full')));
  const { place, input, type } = await openView();
  await type('sepsis');
  await act(async () => input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true })));
  await seen(() => expect(place.querySelector('[role=alert]')?.textContent).toContain('the disk is full'));
});
