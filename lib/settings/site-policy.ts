import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { oneAtATime } from './one-at-a-time';

/** Where terms are flagged without asking each time. Hosts only (`example.org`); `never` wins over everything. */
export type SitePolicy = { allSites: boolean; sites: string[]; never: string[] };

export type SiteMode = 'never' | 'all-sites' | 'this-site' | 'off';

export const ALL_SITES = '*://*/*';

const policySchema = z.object({
  allSites: z.catch(z.boolean(), false),
  sites: z.catch(z.array(z.string()), []),
  never: z.catch(z.array(z.string()), []),
});

const stored = storage.defineItem<unknown>('local:sites');

export async function readSitePolicy(): Promise<SitePolicy> {
  return parsePolicy(await stored.getValue());
}

/**
 * Stores what the user chose for a host.
 * @returns the policy as it was before, for `restoreSitePolicy`
 */
export async function setSiteMode(host: string, mode: SiteMode): Promise<SitePolicy> {
  return changePolicy((policy) => withSiteMode(policy, host, mode));
}

/** Puts a policy back, when the browser or the user refused the permission for the new one. */
export async function restoreSitePolicy(before: SitePolicy): Promise<void> {
  await changePolicy(() => before);
}

/** Takes a host off both lists; `*` means "all sites". */
export async function removeFromPolicy(host: string): Promise<void> {
  await changePolicy((policy) => ({
    allSites: policy.allSites && host !== '*',
    sites: policy.sites.filter((each) => each !== host),
    never: policy.never.filter((each) => each !== host),
  }));
}

async function changePolicy(change: (policy: SitePolicy) => SitePolicy): Promise<SitePolicy> {
  return oneAtATime('sites', async () => {
    const before = await readSitePolicy();
    await stored.setValue(change(before));
    return before;
  });
}

/** Calls back at every change, from whichever page. Returns the way to stop. */
export function watchSitePolicy(onChange: (policy: SitePolicy, before: SitePolicy) => void): () => void {
  return stored.watch((value, before) => onChange(parsePolicy(value), parsePolicy(before)));
}

/** What the policy says about a host. */
export function siteModeOf(policy: SitePolicy, host: string): SiteMode {
  if (policy.never.includes(host)) return 'never';
  if (policy.sites.includes(host)) return 'this-site';
  return policy.allSites ? 'all-sites' : 'off';
}

/**
 * The policy after a choice for one host. "Off" and "this site" also end "all sites"; the lists keep their other hosts.
 */
export function withSiteMode(policy: SitePolicy, host: string, mode: SiteMode): SitePolicy {
  const without = (list: string[]) => list.filter((each) => each !== host);
  return {
    allSites: mode === 'all-sites' || (mode === 'never' && policy.allSites),
    sites: mode === 'this-site' ? [...without(policy.sites), host] : without(policy.sites),
    never: mode === 'never' ? [...without(policy.never), host] : without(policy.never),
  };
}

/** The match patterns of the pages that a policy wants flagged without asking. */
export function wantedPatterns(policy: SitePolicy): string[] {
  return policy.allSites ? [ALL_SITES] : policy.sites.map(hostPattern);
}

/** The match pattern for a host, for permissions and content scripts. */
export function hostPattern(host: string): string {
  return `*://${host}/*`;
}

/** The host of a web page's address, or undefined for a page that extensions may not enter. */
export function webHost(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  return /^https?:$/.test(parsed.protocol) ? parsed.hostname : undefined;
}

function parsePolicy(value: unknown): SitePolicy {
  return z.catch(policySchema, { allSites: false, sites: [], never: [] }).parse(value ?? {});
}
