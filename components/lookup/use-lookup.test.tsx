// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { act, useState } from 'react';
import { expect, it, vi } from 'vitest';
import { openedLookup } from '@/lib/db/look-up';
import { renderInDom, seen } from '@/tests/unit/render-in-dom';
import { useLookup } from './use-lookup';

vi.mock('@/components/data/DatabaseProvider', () => ({ useDatabase: () => undefined }));
vi.mock('@/lib/db/look-up', () => ({ openedLookup: vi.fn<typeof openedLookup>() }));

function Probe() {
  const [query, setQuery] = useState('');
  const results = useLookup(query, 5);
  return <button onClick={() => setQuery('sepsis')}>{`${query} ${JSON.stringify(results)}`}</button>;
}

it('has not found nothing while the index is being built for the first letter', async () => {
  vi.mocked(openedLookup).mockReturnValue(new Promise(() => {}));
  const button = (await renderInDom(<Probe />)).querySelector('button');
  // The settings come first.
  await act(async () => new Promise((resolve) => setTimeout(resolve, 50)));
  await act(async () => button?.click());
  await seen(() => expect(openedLookup).toHaveBeenCalledOnce());
  expect(button?.textContent).toBe('sepsis undefined');
});
