import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onPageMessage } from '@/lib/messages/page-protocol';
import { refreshBadge } from '@/lib/platform/badge';
import { addContextMenu, lookUpSelection } from '@/lib/platform/context-menu';
import { bringCodeSetsUpToDate, bringContentUpToDate } from '@/lib/platform/import-built-in';
import { submitMockInTime } from '@/lib/platform/mock-deadline';
import { openFromOmnibox, suggestInOmnibox } from '@/lib/platform/omnibox';
import { openNoteFromPage, pageTerms } from '@/lib/platform/page-requests';
import {
  flagNewlyGranted,
  flagOpenPages,
  followSitePolicy,
  keepRegistered,
} from '@/lib/platform/site-access';
import { runCommand } from '@/lib/platform/commands';
import { keepMirror, keepSettingsCopy } from '@/lib/platform/keep-mirror';
import { logged } from '@/lib/platform/logged';
import { watchSettings } from '@/lib/settings/settings';
import { watchSitePolicy } from '@/lib/settings/site-policy';

const BADGE_ALARM = 'badge';
const BADGE_MINUTES = 30;

// Every listener is registered synchronously: a worker that was stopped is started again by the event it then misses
// otherwise. State is read from storage at each event.
export default defineBackground(() => {
  browser.runtime.onInstalled.addListener(logged('install', addContextMenu));
  browser.runtime.onInstalled.addListener(logged('open pages', flagOpenPages));
  browser.runtime.onStartup.addListener(logged('start', refreshBadge));
  browser.runtime.onStartup.addListener(logged('open pages', flagOpenPages));

  browser.contextMenus.onClicked.addListener(lookUpSelection);
  browser.omnibox.onInputChanged.addListener(logged('suggest', suggestInOmnibox));
  browser.omnibox.onInputEntered.addListener(logged('omnibox', openFromOmnibox));
  browser.commands.onCommand.addListener(runCommand);

  browser.permissions.onAdded.addListener(logged('permission', flagNewlyGranted));
  browser.permissions.onRemoved.addListener(logged('permission', keepRegistered));
  watchSitePolicy(logged('sites', followSitePolicy));
  watchSettings(logged('settings', refreshBadge));

  browser.storage.onChanged.addListener(logged('settings copy', keepSettingsCopy));

  browser.alarms.onAlarm.addListener(logged('alarm', refreshBadge));
  browser.alarms.onAlarm.addListener(logged('mock exam', submitMockInTime));

  onPageMessage('getPageTerms', pageTerms);
  onPageMessage('openNote', ({ data, sender }) => openNoteFromPage(data.noteId, sender));

  // At every start of the worker: alarms and registrations may have been lost, and an import may have been cut off.
  logged('alarms', () => browser.alarms.create(BADGE_ALARM, { periodInMinutes: BADGE_MINUTES }))();
  logged('content', async () => {
    await bringContentUpToDate();
    await refreshBadge();
    await bringCodeSetsUpToDate();
    await keepMirror();
  })();
  logged('registration', keepRegistered)();
  logged('mock exam', submitMockInTime)();
});
