import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import {
  ALL_SITES,
  hostPattern,
  readSitePolicy,
  watchSitePolicy,
  type SitePolicy,
} from '@/lib/settings/site-policy';

/** Stands for "all sites" among the hosts. */
export const ALL = '*';

export type Sites = {
  policy: SitePolicy;
  /** What is on the "always" list without the browser's permission: it was taken back, or came from a file. */
  notAllowed: ReadonlySet<string>;
};

/** The match pattern of a host, or of all sites. */
export function patternOf(host: string): string {
  return host === ALL ? ALL_SITES : hostPattern(host);
}

/** What the user chose, and what of it the browser does not grant; kept up to date. */
export function useSites(): Sites | undefined {
  const [sites, setSites] = useState<Sites>();
  useEffect(() => {
    const refresh = () => void readSites().then(setSites);
    refresh();
    browser.permissions.onAdded.addListener(refresh);
    browser.permissions.onRemoved.addListener(refresh);
    const stop = watchSitePolicy(refresh);
    return () => {
      stop();
      browser.permissions.onAdded.removeListener(refresh);
      browser.permissions.onRemoved.removeListener(refresh);
    };
  }, []);
  return sites;
}

async function readSites(): Promise<Sites> {
  const policy = await readSitePolicy();
  const wanted = [...(policy.allSites ? [ALL] : []), ...policy.sites];
  const granted = await Promise.all(
    wanted.map((host) => browser.permissions.contains({ origins: [patternOf(host)] })),
  );
  return { policy, notAllowed: new Set(wanted.filter((_, at) => !granted[at])) };
}
