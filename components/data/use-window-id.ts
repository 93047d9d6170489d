import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/**
 * The id of the window that this page belongs to; undefined until it is known. Looked up beforehand because the side
 * panel can only be opened before the first `await` of a click.
 */
export function useWindowId(): number | undefined {
  const [windowId, setWindowId] = useState<number>();
  useEffect(() => {
    void browser.windows.getCurrent().then((current) => setWindowId(current.id));
  }, []);
  return windowId;
}
