/** The parts of a built manifest that the rules are about. */
export type BuiltManifest = Readonly<Record<string, unknown>>;

export type BrowserName = 'chrome' | 'firefox';

const PERMISSIONS = ['storage', 'unlimitedStorage', 'contextMenus', 'activeTab', 'scripting', 'alarms'];

/** What each list of a manifest holds, exactly (R19 of the figures to reach: nothing is required of any site). */
function expectedLists(browser: BrowserName): Record<string, readonly string[]> {
  return {
    permissions: browser === 'chrome' ? [...PERMISSIONS, 'sidePanel'] : PERMISSIONS,
    optional_host_permissions: ['*://*/*'],
    optional_permissions: ['notifications'],
    host_permissions: [],
    web_accessible_resources: [],
    content_scripts: [],
  };
}

/** A sentence for every list that is not exactly as expected; the order in a list does not matter. */
export function manifestProblems(manifest: BuiltManifest, browser: BrowserName): string[] {
  return Object.entries(expectedLists(browser)).flatMap(([key, expected]) => {
    const actual = manifest[key] ?? [];
    if (sorted(actual) === sorted(expected)) return [];
    return [`${browser}: ${key} is ${JSON.stringify(actual)}; expected ${JSON.stringify(expected)}.`];
  });
}

function sorted(list: unknown): string {
  return JSON.stringify(Array.isArray(list) ? list.map((each) => JSON.stringify(each)).sort() : list);
}
