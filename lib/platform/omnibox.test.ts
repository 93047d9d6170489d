import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { LookupResult } from '@/lib/lookup/lookup-entry';
import { suggestInOmnibox } from './omnibox';

let firstLines: string[];
let search: (text: string) => Promise<LookupResult[]>;

vi.mock('@/lib/db/database', () => ({ database: async () => undefined }));
vi.mock('@/lib/db/look-up', () => ({
  openedLookup: async () => ({ search: (text: string) => found.get(text) ?? [] }),
}));
const found = new Map<string, LookupResult[]>();
vi.mock('@/lib/settings/settings', () => ({
  readSettings: async () => {
    await search('');
    return { disabledBanks: [] };
  },
}));

const term = (title: string): LookupResult => ({ kind: 'term', id: 'a', title, detail: 'A & B', score: 1 });

beforeEach(() => {
  firstLines = [];
  found.clear();
  search = async () => [];
  Object.assign(fakeBrowser, {
    omnibox: {
      setDefaultSuggestion: async ({ description }: { description: string }) => firstLines.push(description),
    },
  });
});

it('says what is found best in the first line, escaped, and suggests each', async () => {
  found.set('h&p', [term('H&P <1>'), term('other')]);
  const suggest = vi.fn<(suggestions: unknown[]) => void>();
  await suggestInOmnibox('h&p', suggest);
  expect(firstLines).toEqual(['Look up: H&amp;P &lt;1&gt; (A &amp; B)']);
  expect(suggest).toHaveBeenCalledWith([
    { content: 'term/a', description: 'H&amp;P &lt;1&gt; (A &amp; B)' },
    { content: 'term/a', description: 'other (A &amp; B)' },
  ]);
});

it('says that nothing is found, and what to type', async () => {
  await suggestInOmnibox('<zzyzx>', () => {});
  await suggestInOmnibox(' ', () => {});
  expect(firstLines).toEqual(['Nothing found for “&lt;zzyzx&gt;”', 'Type a code, a term or a sentence']);
});

it('is not silent when the look-up fails, and the failure is not lost', async () => {
  search = () => Promise.reject(new Error('the disk is full'));
  const suggest = vi.fn<(suggestions: unknown[]) => void>();
  await expect(suggestInOmnibox('sepsis', suggest)).rejects.toThrow('the disk is full');
  expect(suggest).toHaveBeenCalledWith([]);
  expect(firstLines).toEqual(['Look up “sepsis” in the side panel: suggestions are not there right now']);
});

it('an answer that comes late leaves the first line alone', async () => {
  found.set('seps', [term('late')]).set('sepsis', [term('sepsis')]);
  let release: (results: LookupResult[]) => void = () => {};
  search = () => new Promise((resolve) => (release = resolve));
  const late = suggestInOmnibox('seps', () => {});
  search = async () => [];
  await suggestInOmnibox('sepsis', () => {});
  release([]);
  await late;
  expect(firstLines).toEqual(['Look up: sepsis (A &amp; B)']);
});
