// @vitest-environment happy-dom
import { act } from 'react';
import { expect, it, vi } from 'vitest';
import { renderInDom } from '@/tests/unit/render-in-dom';
import { CATALOGUE } from '@/lib/codes/catalogue';
import { downloadCodeSet } from '@/lib/platform/download-code-set';
import { installRun } from './install-run';
import { PublisherList } from './PublisherList';

vi.mock('@/lib/platform/download-code-set', () => ({ downloadCodeSet: vi.fn<typeof downloadCodeSet>() }));
vi.mock('@/lib/platform/install-code-sets', () => ({ installCodeSets: vi.fn<() => void>() }));

it('shows how a download stands, whatever year is chosen, and how it ended', async () => {
  const entry = CATALOGUE.find((each) => `${each.system} ${each.edition}` === 'icd10cm FY2025');
  if (!entry) throw new Error('The catalogue has ICD-10-CM FY2025.');
  let fail = (_error: Error) => {};
  vi.mocked(downloadCodeSet).mockReturnValue(new Promise((_resolve, reject) => (fail = reject)));
  const place = await renderInDom(<PublisherList isBusy />);
  const choose = (year: string) =>
    act(async () => {
      const select = place.querySelector('select');
      if (!select) throw new Error('There is a list of years.');
      select.value = year;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  const entries = () => [...place.querySelectorAll('strong')].map((name) => name.textContent);
  // Said once for all of them.
  expect(place.textContent.match(/not been checked/g)).toHaveLength(1);
  await choose('2026');
  expect(entries()).not.toContain('ICD-10-CM FY2025');

  await act(async () => installRun.installFrom(entry));
  expect(entries()).toContain('ICD-10-CM FY2025');
  expect(place.querySelector('progress')).not.toBeNull();
  await choose('2027');
  expect(place.querySelector('progress')).not.toBeNull();
  await act(async () => fail(new Error('cut off')));
  expect(place.querySelector('[role=alert]')?.textContent).toContain('cut off');
});
