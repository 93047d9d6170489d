import { browser, type Browser } from 'wxt/browser';
import { cycleRecord, currentCycle } from '@/lib/ceu/cycle-record';
import { ceuProgress, leastMissing } from '@/lib/ceu/progress';
import { keysDay } from '@/lib/codes/edition';
import { readCeuLog } from '@/lib/db/ceu-log';
import { countDue } from '@/lib/db/study-items';
import { database } from '@/lib/db/database';
import { identifyDatabase } from '@/lib/db/identify-database';
import { examCountdown } from '@/lib/exam/countdown';
import { readCeuChoices } from '@/lib/settings/ceu-choices';
import { oneAtATime } from '@/lib/settings/one-at-a-time';
import { readSettings, type Settings } from '@/lib/settings/settings';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { localDay } from './local-day';
import { localTimeZone } from './local-time-zone';
import { clearTabBadges, setTabBadge, showPageCounts } from './tab-badges';

const TEAL = '#0B6E69';

/**
 * Writes the number on the toolbar icon: items due, days to the exam, CEUs still missing, or what is flagged in each tab,
 * as the user chose; `!` while the records are lost and the user has not said what to do. Refreshes take turns, and each reads the settings
 * when its turn comes: a count that took long must not overwrite what was chosen meanwhile.
 */
export async function refreshBadge(): Promise<void> {
  await oneAtATime('badge', async () => {
    const isLost = await isDatabaseLost();
    const settings = await readSettings();
    const text = isLost ? '!' : await badgeText(settings);
    await browser.action.setBadgeBackgroundColor({ color: TEAL });
    await browser.action.setBadgeTextColor({ color: '#FFFFFF' });
    await browser.action.setBadgeText({ text });
    if (settings.badge === 'page' && !isLost) await showPageCounts();
    else await clearTabBadges();
  });
}

/** Writes the count of a page on the icon of its tab, if that is what the user chose to see there. */
export async function showPageCount(data: unknown, sender: Browser.runtime.MessageSender): Promise<void> {
  await oneAtATime('badge', async () => {
    if ((await readSettings()).badge !== 'page' || (await isDatabaseLost())) return;
    await setTabBadge(sender, data);
  });
}

async function isDatabaseLost(): Promise<boolean> {
  return (await identifyDatabase(await database())).kind === 'lost';
}

async function badgeText(settings: Settings): Promise<string> {
  const now = Date.now();
  switch (settings.badge) {
    case 'off':
    // Each tab has its own.
    case 'page':
      return '';
    case 'days': {
      const countdown = examCountdown(settings.examOn, now, localTimeZone());
      if (countdown.kind === 'today') return '0';
      return countdown.kind === 'ahead' ? String(Math.min(countdown.days, 9999)) : '';
    }
    case 'ceu': {
      const missing = await missingCeus(settings, localDay(now));
      return missing === undefined ? '' : String(Math.ceil(missing));
    }
    case 'due': {
      const keysOn = keysDay(settings, localDay(now));
      const { due } = await countDue(await database(), settings.disabledBanks, now, keysOn);
      return due === 0 ? '' : due > 999 ? '999+' : String(due);
    }
  }
}

/** CEUs still missing in the current cycle; undefined while no credential is held. */
async function missingCeus(settings: Settings, today: CalendarDay): Promise<number | undefined> {
  const log = await readCeuLog(await database());
  if (!log) return undefined;
  const cycle = currentCycle(log.cycles, today);
  return leastMissing(ceuProgress(cycleRecord(cycle, log, await readCeuChoices(settings))));
}
