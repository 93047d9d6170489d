import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { onPageMessage } from '@/lib/messages/page-protocol';
import { refreshBadge, showPageCount } from '@/lib/platform/badge';
import { clearSenderBadge } from '@/lib/platform/tab-badges';
import { addContextMenu, nameFlagEntry, runMenuEntry } from '@/lib/platform/context-menu';
import { watchCeuChanges } from '@/lib/platform/ceu-signal';
import { checkReminders } from '@/lib/platform/check-reminders';
import { bringCodeSetsUpToDate, bringContentUpToDate } from '@/lib/platform/import-built-in';
import { submitMockInTime } from '@/lib/platform/mock-deadline';
import { listenToNotifications } from '@/lib/platform/open-reminder';
import { openFromOmnibox, suggestInOmnibox } from '@/lib/platform/omnibox';
import { checkedCodes, openFromPage, pageTerms } from '@/lib/platform/page-requests';
import {
  flagNewlyGranted,
  flagOpenPages,
  followSettings,
  followSitePolicy,
  keepRegistered,
} from '@/lib/platform/site-access';
import { runCommand } from '@/lib/platform/commands';
import { keepMirror, keepSettingsCopy } from '@/lib/platform/keep-mirror';
import { logged } from '@/lib/platform/logged';
import { watchReminderChoices } from '@/lib/settings/reminder-choices';
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

  browser.contextMenus.onClicked.addListener(runMenuEntry);
  browser.omnibox.onInputChanged.addListener(logged('suggest', suggestInOmnibox));
  browser.omnibox.onInputEntered.addListener(logged('omnibox', openFromOmnibox));
  browser.commands.onCommand.addListener(runCommand);

  browser.permissions.onAdded.addListener(logged('permission', flagNewlyGranted));
  browser.permissions.onRemoved.addListener(logged('permission', keepRegistered));
  browser.permissions.onAdded.addListener(listenToNotifications);
  browser.permissions.onAdded.addListener(logged('reminders', checkReminders));
  browser.permissions.onRemoved.addListener(logged('reminders', checkReminders));
  listenToNotifications();
  watchSitePolicy(logged('sites', (_, before) => followSitePolicy(before)));
  watchSettings(logged('settings', followSettings));
  watchSettings(logged('menu', nameFlagEntry));
  watchSettings(logged('reminders', checkReminders));
  watchReminderChoices(logged('reminders', checkReminders));
  watchCeuChanges(logged('reminders', checkReminders));
  watchCeuChanges(logged('badge', refreshBadge));
  browser.storage.onChanged.addListener(logged('settings copy', keepSettingsCopy));

  browser.alarms.onAlarm.addListener(logged('alarm', refreshBadge));
  browser.alarms.onAlarm.addListener(logged('mock exam', submitMockInTime));
  browser.alarms.onAlarm.addListener(logged('reminders', checkReminders));

  onPageMessage('getPageTerms', pageTerms);
  onPageMessage('pageTermsChanged', ({ data, sender }) => showPageCount(data, sender));
  onPageMessage('pageTermsStopped', ({ sender }) => clearSenderBadge(sender));
  onPageMessage('checkCodes', ({ data }) => checkedCodes(data));
  onPageMessage('openFromPage', ({ data, sender }) => openFromPage(data, sender));

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
  logged('reminders', checkReminders)();
});
