// @vitest-environment happy-dom
import { act } from 'react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderInDom, seen } from '@/tests/unit/render-in-dom';
import { formatInstant } from '@/components/data/lost/copy-words';
import { saveCopy } from '@/components/data/lost/save-copy';
import { setAside } from '@/lib/mirror/read-copy';
import { memoryMirror } from '@/lib/mirror/testing/memory-mirror';
import { stubPrivateFiles } from '@/lib/mirror/testing/private-files';
import { writeChunk } from '@/lib/mirror/write-chunk';
import { SetAsideCopies } from './SetAsideCopies';

vi.mock('@/components/data/lost/save-copy', () => ({ saveCopy: vi.fn<typeof saveCopy>() }));

beforeEach(() => void vi.mocked(saveCopy).mockResolvedValue());

const DAY = 86_400_000;

/** A mirror with copies of one answer, each of another day (number) and set aside, and that of the database of today. */
async function setAsideOn(...days: number[]) {
  const { mirror, directory } = memoryMirror();
  stubPrivateFiles(directory);
  for (const day of [...days, 99]) {
    const databaseId = `of-${day}`;
    const folder = await mirror.folder(databaseId);
    const about = { databaseId, at: day * DAY, parts: 1 };
    await writeChunk(folder, { from: 1, to: 1, part: 0 }, [['reviews', 'put', 'r', { id: 'r' }]], about);
    if (day !== 99) await setAside(mirror, databaseId);
  }
  return mirror;
}

async function show() {
  const place = await renderInDom(<SetAsideCopies />);
  const texts = () => [...place.querySelectorAll('li p')].map((each) => each.textContent);
  const button = (name: string) => {
    const found = [...place.querySelectorAll('button')].find(
      (each) => each.getAttribute('aria-label') === name,
    );
    if (!found) throw new Error(`No button ${name}.`);
    return found;
  };
  return { place, texts, button };
}

const named = (day: number) => `Copy up to ${formatInstant(day * DAY)}`;

describe('SetAsideCopies', () => {
  it('shows nothing where nothing was set aside', async () => {
    await setAsideOn();
    const { place } = await show();
    await act(async () => new Promise((resolve) => setTimeout(resolve, 20)));
    expect(place.textContent).toBe('');
  });

  it('says of when each copy is and what it has, and saves the one that was chosen', async () => {
    await setAsideOn(1, 2);
    const { texts, button } = await show();
    await seen(() => expect(texts()).toEqual([`${named(2)} · 1 answer`, `${named(1)} · 1 answer`]));
    await act(async () => button(`Save as a file: ${named(1)}`).click());
    expect(vi.mocked(saveCopy).mock.calls).toMatchObject([[{ databaseId: 'of-1' }]]);
  });

  it('deletes one with the second click, and says so where the focus is', async () => {
    const mirror = await setAsideOn(1, 2);
    const { place, texts, button } = await show();
    const first = await seen(() => button(`Delete: ${named(2)}`));
    await act(async () => first.click());
    await act(async () => button(`Keep: ${named(2)}`).click());
    await act(async () => button(`Delete: ${named(2)}`).click());
    expect(await mirror.folders()).toEqual(['of-1', 'of-2', 'of-99']);
    await act(async () => button(`Delete for good: ${named(2)}`).click());
    await seen(() => expect(texts()).toEqual([`${named(1)} · 1 answer`]));
    await seen(() => expect(document.activeElement?.textContent).toBe(`Deleted: ${named(2)}.`));
    expect(await mirror.folders()).toEqual(['of-1', 'of-99']);
    expect(place.querySelector('[role=alert]')).toBeNull();
  });
});
