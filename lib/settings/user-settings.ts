import { browser } from 'wxt/browser';

/** What `storage.local` holds of the user's own choices: copied to the mirror, and in a backup file. */
export const USER_SETTINGS = [
  'settings',
  'sites',
  'look-up-filters',
  'last-quiz-recipe',
  'examView',
  'preparation',
  'ceuRuleSets',
  'editedFacts',
  'plan',
  'reminders',
  'examDay',
] as const;

/** The user's choices by their key, those that were never made left out. */
export async function readUserSettings(): Promise<Record<string, unknown>> {
  const stored = await browser.storage.local.get([...USER_SETTINGS]);
  return Object.fromEntries(Object.entries(stored).filter(([, value]) => value !== undefined));
}

/**
 * Puts other choices in the place of all that are there. Whoever reads them parses them, so no value does harm.
 * @returns what was there before, for undo
 */
export async function replaceUserSettings(given: Record<string, unknown>): Promise<Record<string, unknown>> {
  const before = await readUserSettings();
  const kept = USER_SETTINGS.filter((key) => Object.hasOwn(given, key));
  await browser.storage.local.set(Object.fromEntries(kept.map((key) => [key, given[key]])));
  await browser.storage.local.remove(USER_SETTINGS.filter((key) => !kept.includes(key)));
  return before;
}
