import type { Browser } from 'wxt/browser';
import { database } from '@/lib/db/database';
import { readSitePolicy, siteModeOf, webHost } from '@/lib/settings/site-policy';
import { compileTerms, type CompiledTerms } from '@/lib/terms/compile-terms';
import { bringContentUpToDate } from './import-built-in';
import { openSidePanel } from './open-side-panel';

/** The compiled glossary for a content script; null on a site of the "never here" list. */
export async function pageTerms({
  sender,
}: {
  sender: Browser.runtime.MessageSender;
}): Promise<CompiledTerms | null> {
  const host = webHost(sender.tab?.url ?? sender.url);
  if (host !== undefined && siteModeOf(await readSitePolicy(), host) === 'never') return null;
  const db = await database();
  // Right after the installation the glossary may not be there yet.
  if ((await db.terms.count()) === 0) await bringContentUpToDate();
  return compileTerms(await db.terms.toArray());
}

/** Opens a note in the side panel. Synchronous up to the opening, which needs the gesture of the click in the card. */
export function openNoteFromPage(noteId: string, sender: Browser.runtime.MessageSender): Promise<void> {
  if (!/^[a-z0-9-]+$/.test(noteId) || sender.tab === undefined) return Promise.resolve();
  return openSidePanel({ kind: 'entry', entry: { kind: 'note', id: noteId } }, sender.tab.windowId);
}
