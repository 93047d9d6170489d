import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openExamTab } from './open-exam-tab';

const page = (hash: string) => browser.runtime.getURL(`/exam.html${hash}` as '/exam.html');
const open = (url: string) => browser.tabs.create({ url, active: false });
const shown = async () =>
  (await browser.tabs.query({})).map((tab) => tab.url).filter((url) => url?.includes('exam.html'));

describe('openExamTab', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    // The fake compares whole addresses; browsers leave the part after # out.
    const query = browser.tabs.query.bind(browser.tabs);
    browser.tabs.query = (async (wanted: { url?: string }) =>
      (await query({})).filter(
        (tab) => wanted.url === undefined || tab.url?.split('#')[0] === wanted.url,
      )) as typeof browser.tabs.query;
  });

  it('opens a tab where there is none', async () => {
    await openExamTab('mock');
    expect(await shown()).toEqual([page('#mock')]);
  });

  it('shows the tab that has the part, with whatever is open in it', async () => {
    await open(page('#mock/exam-1'));
    await openExamTab('mock');
    expect(await shown()).toEqual([page('#mock/exam-1')]);
  });

  it('uses a tab with the list of the other part', async () => {
    await open(page('#scenario'));
    await openExamTab('mock');
    expect(await shown()).toEqual([page('#mock')]);
  });

  it('never takes an exam off the screen', async () => {
    await open(page('#mock/exam-1'));
    await openExamTab('scenario');
    expect(await shown()).toEqual([page('#mock/exam-1'), page('#scenario')]);
  });
});
