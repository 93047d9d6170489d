import { browser } from 'wxt/browser';
import { oneAtATime } from '@/lib/settings/one-at-a-time';
import { readSitePolicy, wantedPatterns } from '@/lib/settings/site-policy';
import { DownloadError } from './download-error';

/**
 * Asks for the permission for one host (over https), does the work, and gives the permission back, unless it had been
 * granted before or terms are flagged there. Must be called inside a click: the browser asks only then. Downloads take
 * turns, those of other tabs too.
 * @throws DownloadError `not-permitted`, and what the work throws
 */
export async function withHostGrant<T>(host: string, work: () => Promise<T>): Promise<T> {
  const origins = [originOf(host)];
  // Neither is waited for first: a browser asks only in the click itself. What was granted is answered before.
  const hadIt = browser.permissions.contains({ origins });
  const asked = browser.permissions.request({ origins });
  const isGranted = await asked.catch(() => false);
  if (!isGranted) {
    throw new DownloadError(
      'not-permitted',
      `Without your permission for ${host} the extension cannot fetch from there.`,
    );
  }
  const isKept = await hadIt;
  return oneAtATime(TURN, async () => {
    // The download before this one may have given it back.
    if (!(await browser.permissions.contains({ origins }))) {
      throw new DownloadError(
        'not-permitted',
        'The permission was given back by another download. Press Download again.',
      );
    }
    try {
      return await work();
    } finally {
      if (!isKept) await giveBack(host);
    }
  });
}

/** Gives back what a tab that was closed in the middle of a download has left granted. */
export async function giveBackLeftGrants(hosts: readonly string[]): Promise<void> {
  await oneAtATime(TURN, async () => {
    const { origins = [] } = await browser.permissions.getAll();
    for (const host of new Set(hosts)) if (origins.includes(originOf(host))) await giveBack(host);
  });
}

async function giveBack(host: string): Promise<void> {
  const wanted = wantedPatterns(await readSitePolicy());
  if (wanted.some((pattern) => pattern === '*://*/*' || pattern === `*://${host}/*`)) return;
  await browser.permissions.remove({ origins: [originOf(host)] });
}

const TURN = 'code-set-download';

function originOf(host: string): string {
  return `https://${host}/*`;
}
