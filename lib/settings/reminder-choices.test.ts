import { beforeEach, describe, expect, it } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { EMPTY_REMINDER_LOG } from '@/lib/reminders/fire';
import { DEFAULT_REMINDER_CHOICES } from '@/lib/reminders/reminder-choices';
import { calendarDay } from '@/lib/std/calendar-day';
import { changeReminderChoices, readReminderChoices, watchReminderChoices } from './reminder-choices';
import { readReminderLog, storeReminderLog } from './reminders-fired';

beforeEach(() => fakeBrowser.reset());

describe('the choices of reminders', () => {
  it('are the defaults until something is chosen', async () => {
    expect(await readReminderChoices()).toEqual(DEFAULT_REMINDER_CHOICES);
  });

  it('keep what was changed, also that there are no quiet hours', async () => {
    await changeReminderChoices({ quiet: undefined, windowOpensOn: calendarDay('2027-01-04') });
    await changeReminderChoices({ kinds: ['study'] });
    const changed = { ...DEFAULT_REMINDER_CHOICES, kinds: ['study'], windowOpensOn: '2027-01-04' };
    expect(await readReminderChoices()).toEqual({ ...changed, quiet: undefined });
    await changeReminderChoices({ windowOpensOn: undefined, quiet: { from: 0, to: 60 } });
    const { windowOpensOn: _, ...without } = changed;
    expect(await readReminderChoices()).toEqual({ ...without, quiet: { from: 0, to: 60 } });
  });

  it('made at once are both kept', async () => {
    await Promise.all([changeReminderChoices({ minuteOfDay: 1 }), changeReminderChoices({ kinds: [] })]);
    expect(await readReminderChoices()).toMatchObject({ minuteOfDay: 1, kinds: [] });
  });

  it.each([
    ['no object', 'all'],
    ['a minute that no day has', { minuteOfDay: 1440 }],
    ['an unknown kind', { kinds: ['exam', 'party'] }],
    ['an unknown weekday', { study: { minuteOfDay: 0, weekdays: ['XX'] } }],
    ['half of the quiet hours', { quiet: { from: 0 } }],
    ['a day that is none', { windowOpensOn: '2027-02-29' }],
  ])('are as if never chosen where they are %s', async (_, stored) => {
    await browser.storage.local.set({ reminders: stored });
    expect(await readReminderChoices()).toEqual(DEFAULT_REMINDER_CHOICES);
  });

  it('are told to whoever watches, until they stop', async () => {
    const told: number[] = [];
    const stop = watchReminderChoices(({ minuteOfDay }) => told.push(minuteOfDay));
    await changeReminderChoices({ minuteOfDay: 5 });
    stop();
    await changeReminderChoices({ minuteOfDay: 6 });
    expect(told).toEqual([5]);
  });
});

describe('the log of reminders', () => {
  it('comes back as it was stored', async () => {
    const log = { known: { exam: { from: '"2027-03-30"', since: 5 } }, ids: ['exam-30:2027-02-28'] };
    await storeReminderLog(log);
    expect(await readReminderLog()).toEqual(log);
  });

  it.each(['text', { ids: ['exam'], known: {} }, { ids: [] }])(
    'is empty when %o is there',
    async (stored) => {
      await browser.storage.local.set({ remindersFired: stored });
      expect(await readReminderLog()).toEqual(EMPTY_REMINDER_LOG);
    },
  );
});
