import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { pageSelection } from '@/lib/platform/page-selection';

/** What is selected on the page behind the popup; undefined when nothing is, and where the page may not be read. */
export function usePageSelection(): string | undefined {
  const [selection, setSelection] = useState<string>();
  useEffect(() => {
    void readSelection().then(setSelection);
  }, []);
  return selection;
}

async function readSelection(): Promise<string | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id === undefined ? undefined : pageSelection(tab.id);
}
