import type { OwnTermsBefore } from '@/lib/db/own-terms';
import { hideTerm, readSettings } from '@/lib/settings/settings';
import { askTabsAgain } from './ask-tabs-again';

/**
 * Makes a change to the user's own terms; the pages in all tabs follow at once. A term that was added is flagged, also
 * where one of its id was hidden and deleted before.
 * @returns what the change returns
 */
export async function changeOwnTerms<Result extends { before: OwnTermsBefore } | void>(
  change: () => Promise<Result>,
): Promise<Result> {
  const result = await change();
  const { hiddenTerms } = await readSettings();
  for (const id of result?.before.added ?? []) if (hiddenTerms.includes(id)) await hideTerm(id, false);
  await askTabsAgain();
  return result;
}
