import { browser } from 'wxt/browser';
import { countDue } from '@/lib/db/study-items';
import { database } from '@/lib/db/database';
import { identifyDatabase } from '@/lib/db/identify-database';
import { examCountdown } from '@/lib/exam/countdown';
import { oneAtATime } from '@/lib/settings/one-at-a-time';
import { readSettings, type Settings } from '@/lib/settings/settings';
import { localDay } from './local-day';
import { localTimeZone } from './local-time-zone';

const TEAL = '#0B6E69';

/**
 * Writes the number on the toolbar icon: items due, or days to the exam, as the user chose; `!` while the records are lost
 * and the user has not said what to do. Refreshes take turns, and
 * each reads the settings when its turn comes: a count that took long must not overwrite what was chosen meanwhile.
 */
export async function refreshBadge(): Promise<void> {
  await oneAtATime('badge', async () => {
    const text = (await isLost()) ? '!' : await badgeText(await readSettings());
    await browser.action.setBadgeBackgroundColor({ color: TEAL });
    await browser.action.setBadgeTextColor({ color: '#FFFFFF' });
    await browser.action.setBadgeText({ text });
  });
}

async function isLost(): Promise<boolean> {
  return (await identifyDatabase(await database())).kind === 'lost';
}

async function badgeText(settings: Settings): Promise<string> {
  const now = Date.now();
  switch (settings.badge) {
    case 'off':
      return '';
    case 'days': {
      const countdown = examCountdown(settings.examOn, now, localTimeZone());
      if (countdown.kind === 'today') return '0';
      return countdown.kind === 'ahead' ? String(Math.min(countdown.days, 9999)) : '';
    }
    case 'due': {
      const { due } = await countDue(await database(), settings.disabledBanks, now, localDay(now));
      return due === 0 ? '' : due > 999 ? '999+' : String(due);
    }
  }
}
