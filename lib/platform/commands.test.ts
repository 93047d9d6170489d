import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readSettings } from '@/lib/settings/settings';
import { runCommand } from './commands';

let log: unknown[];
let isFlagged: boolean;
let selection: string | undefined;

vi.mock('@/lib/messages/page-protocol', () => ({
  sendToTab: async (type: string, tabId: number) => {
    log.push([type, tabId]);
    if (!isFlagged) throw new Error('Nobody answered.');
  },
}));
vi.mock('./open-side-panel', () => ({
  openSidePanel: async (wish: unknown) => log.push(['panel', wish]),
  openSidePanelFor: (wished: Promise<unknown>, windowId: unknown) => {
    log.push(['panel of', windowId]);
    return wished.then((wish) => log.push(['then', wish]));
  },
  showWithoutGesture: async (wish: unknown) => log.push(['shown', wish]),
}));
vi.mock('./page-selection', () => ({ pageSelection: async () => selection }));
vi.mock('./tab-flags', () => ({
  flagTab: async (tabId: number) => log.push(['flag', tabId]),
  stopFlagging: async (tabId: number) => log.push(['stop', tabId]),
  pageStatus: async () => (isFlagged ? { count: 1, tooLarge: false } : undefined),
}));

const TAB = { id: 7, windowId: 1, url: 'https://coding.example/' } as never;

beforeEach(() => {
  fakeBrowser.reset();
  log = [];
  isFlagged = true;
});

it('opens the side panel within the key press', () => {
  runCommand('open-side-panel', TAB);
  expect(log).toEqual([['panel', { kind: 'today' }]]);
});

it.each([
  ['acute kidney injury', 'acute kidney injury'],
  [undefined, ''],
])('opens the panel within the key press, then looks up what is selected: %s', async (selected, query) => {
  selection = selected;
  runCommand('look-up-selection', TAB);
  expect(log).toEqual([['panel of', 1]]);
  await vi.waitFor(() => expect(log.at(-1)).toEqual(['then', { kind: 'look-up', query }]));
});

it('goes to the next and the previous term, also where there is none', async () => {
  runCommand('next-page-term', TAB);
  isFlagged = false;
  runCommand('previous-page-term', TAB);
  await vi.waitFor(() =>
    expect(log).toEqual([
      ['showNextTerm', 7],
      ['showPreviousTerm', 7],
    ]),
  );
});

it('flags the page, or takes its flags away', async () => {
  runCommand('flag-page', TAB);
  await vi.waitFor(() => expect(log).toEqual([['stop', 7]]));
  isFlagged = false;
  runCommand('flag-page', TAB);
  await vi.waitFor(() =>
    expect(log).toEqual([
      ['stop', 7],
      ['flag', 7],
    ]),
  );
});

it('pauses and resumes; while paused, a page that is to be flagged shows why not', async () => {
  isFlagged = false;
  runCommand('pause-flagging');
  await vi.waitFor(async () => expect((await readSettings()).isFlaggingPaused).toBe(true));
  runCommand('flag-page', TAB);
  await vi.waitFor(() => expect(log).toEqual([['shown', { kind: 'on-page' }]]));
  runCommand('pause-flagging');
  await vi.waitFor(async () => expect((await readSettings()).isFlaggingPaused).toBe(false));
});

it('a command of a page without a tab does nothing', () => {
  for (const command of ['flag-page', 'next-page-term', 'of another version']) runCommand(command);
  expect(log).toEqual([]);
});
