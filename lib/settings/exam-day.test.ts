import { fakeBrowser } from 'wxt/testing/fake-browser';
import { beforeEach, expect, it } from 'vitest';
import { changeExamDay, readExamDay, watchExamDay } from './exam-day';

beforeEach(() => fakeBrowser.reset());

it('is empty before anything was noted, and from what cannot be read', async () => {
  expect(await readExamDay()).toEqual({ ticked: [], own: [] });
  await fakeBrowser.storage.local.set({ examDay: { ticked: 'all', own: [{ id: 1 }], booksEdition: '2026' } });
  expect(await readExamDay()).toEqual({ ticked: [], own: [] });
});

it('keeps two ticks made at once, and entries of one’s own', async () => {
  const tick = (id: string) => changeExamDay((noted) => ({ ...noted, ticked: [...noted.ticked, id] }));
  await Promise.all([tick('books'), tick('tabs')]);
  await changeExamDay((noted) => ({
    ...noted,
    own: [{ id: 'x', title: 'Glasses' }],
    booksEdition: 'FY2026',
  }));
  expect(await readExamDay()).toEqual({
    ticked: ['books', 'tabs'],
    own: [{ id: 'x', title: 'Glasses' }],
    booksEdition: 'FY2026',
  });
});

it('calls back at a change', async () => {
  const seen: number[] = [];
  const stop = watchExamDay(({ ticked }) => seen.push(ticked.length));
  await changeExamDay((noted) => ({ ...noted, ticked: ['books'] }));
  stop();
  expect(seen).toEqual([1]);
});
