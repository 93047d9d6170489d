import { storage } from 'wxt/utils/storage';
// The small build of Zod: this module is part of every page, and the popup has to open at once.
import * as z from 'zod/mini';
import type { CredentialId } from '@/lib/exam/credential';
import type { CeuRuleSetId } from '@/lib/ceu/rule-set';
import { EDITION_CHOICE } from '@/lib/codes/edition';
import { isCalendarDay, type CalendarDay } from '@/lib/std/calendar-day';
import { oneAtATime } from './one-at-a-time';

export type Badge = 'due' | 'days' | 'off';

export type Settings = {
  /** False until the first-run set-up was saved or skipped. */
  isSetUp: boolean;
  credential: CredentialId;
  ruleSet: CeuRuleSetId;
  examOn?: CalendarDay | undefined;
  badge: Badge;
  disabledBanks: string[];
  /** ICD-10 editions (`FY2026`) of the exam and of work; automatic while there is none. */
  examEdition?: string | undefined;
  workEdition?: string | undefined;
};

export const DEFAULT_SETTINGS: Settings = {
  isSetUp: false,
  credential: 'ccs',
  ruleSet: 'guide',
  badge: 'due',
  disabledBanks: [],
};

const orUnchanged = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

// A value that does not parse counts as never changed; the others are kept.
const changedSettings = z.object({
  isSetUp: orUnchanged(z.boolean()),
  credential: orUnchanged(z.enum(['ccs', 'cca'])),
  ruleSet: orUnchanged(z.enum(['guide', 'ahima'])),
  examOn: orUnchanged(z.string().check(z.refine((text) => isCalendarDay(text)))),
  badge: orUnchanged(z.enum(['due', 'days', 'off'])),
  disabledBanks: orUnchanged(z.array(z.string())),
  examEdition: orUnchanged(z.string().check(z.regex(EDITION_CHOICE))),
  workEdition: orUnchanged(z.string().check(z.regex(EDITION_CHOICE))),
});

const changed = storage.defineItem<unknown>('local:settings');

/** The settings: the defaults, and over them what the user changed. */
export async function readSettings(): Promise<Settings> {
  return withDefaults(await changed.getValue());
}

/** Stores a change; only what differs from the defaults is kept. `undefined` removes the date or edition. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  await changeStored((settings) => ({ ...settings, ...change }));
}

async function changeStored(change: (settings: Settings) => Settings): Promise<void> {
  await oneAtATime('settings', async () => {
    const next = change(withDefaults(await changed.getValue()));
    const kept = Object.entries(next).filter(
      ([key, value]) => JSON.stringify(value) !== JSON.stringify(DEFAULT_SETTINGS[key as keyof Settings]),
    );
    await changed.setValue(Object.fromEntries(kept));
  });
}

/** Switches a question bank on or off. */
export async function switchBank(bankId: string, isOn: boolean): Promise<void> {
  await changeStored((settings) => {
    const others = settings.disabledBanks.filter((each) => each !== bankId);
    return { ...settings, disabledBanks: isOn ? others : [...others, bankId] };
  });
}

/** Calls back with the settings at every change, from whichever page. Returns the way to stop. */
export function watchSettings(onChange: (settings: Settings) => void): () => void {
  return changed.watch((value) => onChange(withDefaults(value)));
}

function withDefaults(stored: unknown): Settings {
  const parsed = changedSettings.safeParse(stored ?? {});
  const given = Object.entries(parsed.data ?? {}).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_SETTINGS, ...(Object.fromEntries(given) as Partial<Settings>) };
}
