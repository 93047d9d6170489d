import { browser } from 'wxt/browser';
import { ownTabs, showTab } from './own-tabs';

/** A part of the exam tab: its list stands at `exam.html#PART`, what is open in it at `exam.html#PART/ID`. */
export type ExamPart = 'mock' | 'scenario' | 'progress';

/** The address of a part of the exam tab. */
export function examUrl(part: ExamPart): string {
  return browser.runtime.getURL(`/exam.html#${part}`);
}

/**
 * Shows a part of the exam tab: the tab that already shows it, as it stands; else an exam tab in which nothing is open;
 * else a new tab. An exam or scenario that is being worked on is never taken off the screen.
 */
export async function openExamTab(part: ExamPart): Promise<void> {
  const tabs = (await ownTabs()).filter(({ url }) => new URL(url).pathname === '/exam.html');
  const hashOf = (url: string) => new URL(url).hash.slice(1);
  const shown = tabs.find((tab) => hashOf(tab.url).split('/')[0] === part);
  const free = tabs.find((tab) => !hashOf(tab.url).includes('/'));
  if (shown) await showTab(shown);
  else if (free) await showTab(free, examUrl(part));
  else await browser.tabs.create({ url: examUrl(part) });
}
