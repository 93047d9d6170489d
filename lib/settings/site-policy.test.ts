import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  flagAllSites,
  hostPattern,
  listOf,
  listSite,
  NO_SITES,
  readSitePolicy,
  replaceSitePolicy,
  setSiteMode,
  siteModeOf,
  watchSitePolicy,
  webHost,
  withSiteMode,
  type SiteMode,
  type SitePolicy,
  wantedPatterns,
  ALL_SITES,
} from './site-policy';

const NOWHERE = NO_SITES;
const HOSTS = ['example.org', 'coding.example', 'mail.example', 'localhost'];
const MODES: readonly SiteMode[] = ['never', 'all-sites', 'this-site', 'off'];
const store = (sites: unknown) => fakeBrowser.storage.local.set({ sites });

const anyMode = fc.constantFrom(...MODES);
const anyChoices = fc.array(fc.tuple(fc.constantFrom(...HOSTS), anyMode), { maxLength: 12 });
const anyPolicy = anyChoices.map((choices) =>
  choices.reduce((policy, [host, mode]) => withSiteMode(policy, host, mode), NOWHERE),
);

beforeEach(() => fakeBrowser.reset());

describe('siteModeOf', () => {
  it.each([
    ['nothing chosen', 'off', NOWHERE],
    ['this site', 'this-site', { ...NOWHERE, sites: ['example.org'] }],
    ['another site', 'off', { ...NOWHERE, sites: ['www.example.org'] }],
    ['all sites', 'all-sites', { ...NOWHERE, allSites: true }],
    ['all sites and this one', 'this-site', { allSites: true, sites: ['example.org'], never: [] }],
    ['never, in spite of all sites', 'never', { allSites: true, sites: [], never: ['example.org'] }],
    [
      'never, in spite of this site',
      'never',
      { allSites: false, sites: ['example.org'], never: ['example.org'] },
    ],
  ])('with %s is %s', (_, expected, policy) => {
    expect(siteModeOf(policy, 'example.org')).toBe(expected);
  });
});

describe('withSiteMode', () => {
  it.each([
    ['this-site', { allSites: false, sites: ['coding.example', 'example.org'], never: ['mail.example'] }],
    ['never', { allSites: false, sites: ['coding.example'], never: ['mail.example', 'example.org'] }],
    ['all-sites', { allSites: true, sites: ['coding.example'], never: ['mail.example'] }],
    ['off', { allSites: false, sites: ['coding.example'], never: ['mail.example'] }],
  ] as const)('%s for a new host', (mode, expected) => {
    const policy = { allSites: false, sites: ['coding.example'], never: ['mail.example'] };
    expect(withSiteMode(policy, 'example.org', mode)).toEqual(expected);
  });

  it('off ends "all sites" but keeps the lists of other hosts', () => {
    const policy = { allSites: true, sites: ['coding.example'], never: ['mail.example'] };
    expect(withSiteMode(policy, 'example.org', 'off')).toEqual({ ...policy, allSites: false });
  });

  it('never leaves "all sites" as it is; "this site" narrows it to the site', () => {
    const all = { ...NOWHERE, allSites: true };
    expect(withSiteMode(all, 'example.org', 'never')).toEqual({ ...all, never: ['example.org'] });
    expect(withSiteMode(all, 'example.org', 'this-site')).toEqual({ ...NOWHERE, sites: ['example.org'] });
  });

  it('gives the host the mode that was chosen, after any history', () => {
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom(...HOSTS), anyMode, (policy, host, mode) => {
        expect(siteModeOf(withSiteMode(policy, host, mode), host)).toBe(mode);
      }),
    );
  });

  it('names a host at most once, on one list, and moves no other host between the lists', () => {
    fc.assert(
      fc.property(anyPolicy, fc.constantFrom(...HOSTS), anyMode, (policy, host, mode) => {
        const after = withSiteMode(policy, host, mode);
        const listed = [...after.sites, ...after.never];
        expect(new Set(listed).size).toBe(listed.length);
        const others = ({ sites, never }: SitePolicy) =>
          [sites, never].map((list) => list.filter((each) => each !== host));
        expect(others(after)).toEqual(others(policy));
      }),
    );
  });
});

describe('the stored policy', () => {
  it('flags nowhere at first', async () => {
    expect(await readSitePolicy()).toEqual(NOWHERE);
  });

  it('keeps what was chosen, host by host', async () => {
    await setSiteMode('example.org', 'this-site');
    await setSiteMode('mail.example', 'never');
    await setSiteMode('coding.example', 'all-sites');
    expect(await readSitePolicy()).toEqual({
      allSites: true,
      sites: ['example.org'],
      never: ['mail.example'],
    });
  });

  it.each([
    ['example.org', undefined, ['coding.example'], ['mail.example']],
    ['mail.example', undefined, ['example.org', 'coding.example'], []],
    ['mail.example', 'always', ['example.org', 'coding.example', 'mail.example'], []],
    ['example.org', 'never', ['coding.example'], ['mail.example', 'example.org']],
    ['unknown.example', undefined, ['example.org', 'coding.example'], ['mail.example']],
  ] as const)(
    '%s on the list %s; "all sites" stays as it is, and undo is exact',
    async (host, list, sites, never) => {
      const before = { allSites: true, sites: ['example.org', 'coding.example'], never: ['mail.example'] };
      await store(before);
      expect(await listSite(host, list)).toEqual(before);
      expect(await readSitePolicy()).toEqual({ allSites: true, sites, never });
      expect(listOf(await readSitePolicy(), host)).toBe(list);
      expect(await replaceSitePolicy(before)).toEqual({ allSites: true, sites, never });
      expect(await readSitePolicy()).toEqual(before);
    },
  );

  it('"all sites" comes and goes without a change of the lists', async () => {
    const lists = { sites: ['example.org'], never: ['mail.example'] };
    await store({ allSites: false, ...lists });
    await flagAllSites(true);
    expect(await readSitePolicy()).toEqual({ allSites: true, ...lists });
    await flagAllSites(false);
    expect(await readSitePolicy()).toEqual({ allSites: false, ...lists });
  });

  it('leaves out what is no host: a browser would refuse the whole registration', async () => {
    await store({ sites: ['example.org', '*', 'a b', 'https://example.org/'], never: ['mail.example', ''] });
    expect(await readSitePolicy()).toEqual({ ...NOWHERE, sites: ['example.org'], never: ['mail.example'] });
  });

  it.each([
    ['allSites', 'yes', { allSites: false, sites: ['example.org'], never: ['mail.example'] }],
    ['sites', { 0: 'example.org' }, { allSites: true, sites: [], never: ['mail.example'] }],
    ['never', [7], { allSites: true, sites: ['example.org'], never: [] }],
  ])('takes a broken %s (%j) for empty and keeps the rest', async (field, value, expected) => {
    await store({ allSites: true, sites: ['example.org'], never: ['mail.example'], [field]: value });
    expect(await readSitePolicy()).toEqual(expected);
  });

  it.each([[null], ['all'], [[]], [{}], [7]])('flags nowhere when %j is stored', async (broken) => {
    await store(broken);
    expect(await readSitePolicy()).toEqual(NOWHERE);
  });

  it('tells of every change, until it is stopped', async () => {
    const onChange = vi.fn<(policy: SitePolicy, before: SitePolicy) => void>();
    const stop = watchSitePolicy(onChange);
    await setSiteMode('example.org', 'this-site');
    await vi.waitFor(() =>
      expect(onChange).toHaveBeenCalledExactlyOnceWith({ ...NOWHERE, sites: ['example.org'] }, NOWHERE),
    );
    stop();
    const stillThere = vi.fn<(policy: SitePolicy) => void>();
    watchSitePolicy(stillThere);
    await listSite('example.org', undefined);
    await vi.waitFor(() => expect(stillThere).toHaveBeenCalledTimes(1));
    expect(onChange).toHaveBeenCalledTimes(1);
  });
});

describe('wantedPatterns', () => {
  it.each([
    [NOWHERE, []],
    [{ ...NOWHERE, sites: ['example.org', '127.0.0.1'] }, ['*://example.org/*', '*://127.0.0.1/*']],
    [{ allSites: true, sites: ['example.org'], never: ['example.com'] }, [ALL_SITES]],
  ])('of %j', (policy, patterns) => {
    expect(wantedPatterns(policy)).toEqual(patterns);
  });
});

describe('hostPattern', () => {
  it('is a match pattern for the host alone', () => {
    expect(hostPattern('example.org')).toBe('*://example.org/*');
  });
});

describe('webHost', () => {
  it.each([
    ['https://example.org/a?b#c', 'example.org'],
    ['http://Example.ORG:8080/', 'example.org'],
    ['https://user:secret@coding.example/', 'coding.example'],
    ['https://bücher.example/', 'xn--bcher-kva.example'],
    ['http://127.0.0.1/', '127.0.0.1'],
    ['about:blank', undefined],
    ['chrome://extensions', undefined],
    ['chrome-extension://abcdef/sidepanel.html', undefined],
    ['file:///home/me/record.html', undefined],
    ['view-source:https://example.org/', undefined],
    ['data:text/html,hello', undefined],
    ['javascript:alert(1)', undefined],
    ['not an address', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('of %j is %j', (url, expected) => {
    expect(webHost(url)).toBe(expected);
  });
});
