import { changeSettings, readSettings } from './settings';
import type { SiteLists } from './site-lists';
import { readSitePolicy, replaceSitePolicy } from './site-policy';

export async function currentSiteLists(): Promise<SiteLists> {
  const [policy, { hiddenTerms }] = [await readSitePolicy(), await readSettings()];
  return { policy, hiddenTerms };
}

/**
 * Puts lists in the place of those that are there.
 * @returns what was there before, for undo
 * @throws what the storage throws; the lists are then as they were
 */
export async function replaceSiteLists({ policy, hiddenTerms }: SiteLists): Promise<SiteLists> {
  const before = await currentSiteLists();
  await changeSettings({ hiddenTerms });
  try {
    await replaceSitePolicy(policy);
  } catch (error) {
    await changeSettings({ hiddenTerms: before.hiddenTerms });
    throw error;
  }
  return before;
}
