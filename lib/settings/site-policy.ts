import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { oneAtATime } from './one-at-a-time';
import { isHost } from './read-host';

/** Where terms are flagged without asking each time. Hosts only (`example.org`); `never` wins over everything. */
export type SitePolicy = { allSites: boolean; sites: string[]; never: string[] };

export type SiteMode = 'never' | 'all-sites' | 'this-site' | 'off';

export const ALL_SITES = '*://*/*';

/** Nothing is flagged without asking, and nothing is left out. */
export const NO_SITES: SitePolicy = { allSites: false, sites: [], never: [] };

// A browser refuses the whole registration for one pattern that is none.
const hosts = z.pipe(
  z.array(z.string()),
  z.transform((list) => list.filter(isHost)),
);

const policySchema = z.object({
  allSites: z.catch(z.boolean(), false),
  sites: z.catch(hosts, []),
  never: z.catch(hosts, []),
});

const stored = storage.defineItem<unknown>('local:sites');

export async function readSitePolicy(): Promise<SitePolicy> {
  return parsePolicy(await stored.getValue());
}

/**
 * Stores what the user chose for a host.
 * @returns the policy as it was before, for `replaceSitePolicy`
 */
export async function setSiteMode(host: string, mode: SiteMode): Promise<SitePolicy> {
  return changePolicy((policy) => withSiteMode(policy, host, mode));
}

/**
 * Puts another policy in the place of the one that is there: an earlier one, or one from a file.
 * @returns the policy as it was before
 */
export async function replaceSitePolicy(policy: SitePolicy): Promise<SitePolicy> {
  return changePolicy(() => policy);
}

/** The lists that a host can be on; on neither, what holds is "all sites". */
export type SiteList = 'always' | 'never';

/**
 * Puts a host on one list, or off both. "All sites" stays as it is.
 * @returns the policy as it was before
 */
export async function listSite(host: string, list: SiteList | undefined): Promise<SitePolicy> {
  return changePolicy((policy) => withListed(policy, host, list));
}

/** Switches "all sites" on or off; the lists stay as they are. */
export async function flagAllSites(isOn: boolean): Promise<void> {
  await changePolicy((policy) => ({ ...policy, allSites: isOn }));
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
  const list = mode === 'this-site' ? 'always' : mode === 'never' ? 'never' : undefined;
  const allSites = mode === 'all-sites' || (mode === 'never' && policy.allSites);
  return withListed({ ...policy, allSites }, host, list);
}

/** The list that a host is on. */
export function listOf(policy: SitePolicy, host: string): SiteList | undefined {
  if (policy.never.includes(host)) return 'never';
  return policy.sites.includes(host) ? 'always' : undefined;
}

/** The policy with a host on one list, or off both. */
function withListed(policy: SitePolicy, host: string, list: SiteList | undefined): SitePolicy {
  const without = (hostsNow: string[]) => hostsNow.filter((each) => each !== host);
  return {
    allSites: policy.allSites,
    sites: list === 'always' ? [...without(policy.sites), host] : without(policy.sites),
    never: list === 'never' ? [...without(policy.never), host] : without(policy.never),
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
  return z.catch(policySchema, NO_SITES).parse(value ?? {});
}
