import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, DEFAULT_SETTINGS, readSettings } from '@/lib/settings/settings';
import { readSitePolicy, setSiteMode } from '@/lib/settings/site-policy';
import { addContextMenu, nameFlagEntry, runMenuEntry } from './context-menu';

let log: unknown[];
let entries: Map<string, string>;

vi.mock('./open-side-panel', () => ({
  openSidePanel: async (wish: unknown) => log.push(['panel', wish]),
  showWithoutGesture: async (wish: unknown) => log.push(['shown', wish]),
}));
vi.mock('./tab-flags', () => ({
  flagTab: async (tabId: number) => log.push(['flag', tabId]),
  stopFlagging: async (tabId: number) => log.push(['stop', tabId]),
  pageStatus: async () => undefined,
}));

const TAB = { id: 7, windowId: 1, url: 'https://coding.example/chapter' };
const click = (menuItemId: string, info: { pageUrl?: string; selectionText?: string } = {}) =>
  runMenuEntry({ menuItemId, pageUrl: TAB.url, editable: false, ...info }, TAB as never);

beforeEach(() => {
  fakeBrowser.reset();
  log = [];
  entries = new Map();
  Object.assign(fakeBrowser.contextMenus, {
    removeAll: async () => entries.clear(),
    create: ({ id, title }: { id: string; title: string }) => entries.set(id, title),
    update: async (id: string, { title }: { title: string }) => entries.set(id, title),
  });
});

describe('the menu', () => {
  it('looks up a selection, flags and stops a page, and leaves a site out', async () => {
    await addContextMenu();
    expect([...entries]).toEqual([
      ['look-up', 'Look up “%s”'],
      ['add-term', 'Add “%s” to your terms'],
      ['flag-page', 'Flag terms here'],
      ['stop-page', 'Stop flagging here'],
      ['never-here', 'Never on this site'],
    ]);
  });

  it('says "Resume flagging" while flagging is paused', async () => {
    await addContextMenu();
    const paused = { ...DEFAULT_SETTINGS, isFlaggingPaused: true };
    await nameFlagEntry(paused, DEFAULT_SETTINGS);
    expect(entries.get('flag-page')).toBe('Resume flagging');
    await nameFlagEntry(DEFAULT_SETTINGS, paused);
    expect(entries.get('flag-page')).toBe('Flag terms here');
    await changeSettings({ isFlaggingPaused: true });
    await addContextMenu();
    expect(entries.get('flag-page')).toBe('Resume flagging');
  });

  it('opens the panel within the click, with what is selected cut to a query', () => {
    click('look-up', { selectionText: `  ${'sepsis '.repeat(300)}` });
    expect(log).toEqual([['panel', { kind: 'look-up', query: 'sepsis '.repeat(143).trim() }]]);
    log = [];
    click('look-up', { selectionText: 'acute kidney injury\nsepsis ' });
    expect(log).toEqual([['panel', { kind: 'look-up', query: 'acute kidney injury · sepsis' }]]);
    log = [];
    click('look-up', { selectionText: '  ' });
    click('of another version');
    expect(log).toEqual([]);
  });

  it('flags the page, and takes the flags away', async () => {
    click('flag-page');
    await vi.waitFor(() => expect(log).toEqual([['flag', 7]]));
    click('stop-page');
    await vi.waitFor(() =>
      expect(log).toEqual([
        ['flag', 7],
        ['stop', 7],
      ]),
    );
  });

  it('resumes while flagging is paused', async () => {
    await changeSettings({ isFlaggingPaused: true });
    click('flag-page');
    await vi.waitFor(async () => expect((await readSettings()).isFlaggingPaused).toBe(false));
    expect(log).toEqual([]);
  });

  it('shows the choice for a site that is on the never list, instead of flagging it', async () => {
    await setSiteMode('coding.example', 'never');
    click('flag-page');
    await vi.waitFor(() => expect(log).toEqual([['shown', { kind: 'site', host: 'coding.example' }]]));
  });

  it('puts the site on the never list, and nothing that is no web page', async () => {
    click('never-here', { pageUrl: 'chrome://version/' });
    click('never-here');
    await vi.waitFor(async () => expect((await readSitePolicy()).never).toEqual(['coding.example']));
  });
});
