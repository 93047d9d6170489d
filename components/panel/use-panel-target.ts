import { useEffect, useLayoutEffect, useRef } from 'react';
import { browser } from 'wxt/browser';
import { panelTarget, type PanelTarget } from '@/lib/settings/panel-target';

/**
 * Follows the wishes that are for this panel: that of its window, or its page in a tab. Each is followed once and then
 * removed, so that a panel opened again later starts on Today; the wishes for another panel are left to it.
 */
export function usePanelTarget(onTarget: (target: PanelTarget) => void): void {
  const latest = useRef(onTarget);
  useLayoutEffect(() => {
    latest.current = onTarget;
  });
  useEffect(() => {
    const self = whoAmI();
    const follow = (target: PanelTarget | null) => {
      if (!target) return;
      void self.then((me) => {
        if (target.for !== 'any' && target.for !== me) return;
        void panelTarget.removeValue();
        latest.current(target);
      });
    };
    void panelTarget.getValue().then(follow);
    return panelTarget.watch(follow);
  }, []);
}

async function whoAmI(): Promise<PanelTarget['for']> {
  const tab = await browser.tabs.getCurrent();
  if (tab) return 'tab';
  const { id } = await browser.windows.getCurrent();
  return id ?? 'any';
}
