import { browser } from 'wxt/browser';

/** A part of the exam tab: its list stands at `exam.html#PART`, what is open in it at `exam.html#PART/ID`. */
export type ExamPart = 'mock' | 'scenario';

/** The address of a part of the exam tab. */
export function examUrl(part: ExamPart): string {
  return browser.runtime.getURL(`/exam.html#${part}`);
}

/**
 * Shows a part of the exam tab: the tab that already shows it, as it stands; else an exam tab in which nothing is open;
 * else a new tab. An exam or scenario that is being worked on is never taken off the screen.
 */
export async function openExamTab(part: ExamPart): Promise<void> {
  const tabs = await browser.tabs.query({ url: browser.runtime.getURL('/exam.html') });
  const hashOf = (url: string | undefined) => new URL(url ?? examUrl(part)).hash.slice(1);
  const shown = tabs.find((tab) => hashOf(tab.url).split('/')[0] === part);
  const free = tabs.find((tab) => !hashOf(tab.url).includes('/'));
  const tab = shown ?? free;
  if (tab?.id === undefined) {
    await browser.tabs.create({ url: examUrl(part) });
    return;
  }
  await browser.tabs.update(tab.id, shown ? { active: true } : { active: true, url: examUrl(part) });
  await browser.windows.update(tab.windowId, { focused: true });
}
