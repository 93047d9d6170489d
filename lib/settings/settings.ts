import { storage } from 'wxt/utils/storage';
// The small build of Zod: this module is part of every page, and the popup has to open at once.
import * as z from 'zod/mini';
import type { CredentialId } from '@/lib/exam/credential';
import { EDITION_CHOICE } from '@/lib/codes/edition';
import { DESIRED_RETENTION } from '@/lib/schedule/desired-retention';
import { isCalendarDay, type CalendarDay } from '@/lib/std/calendar-day';
import { oneAtATime } from './one-at-a-time';

/**
 * The number on the toolbar icon: questions due, days to the exam, CEUs still missing, what is flagged on the page in
 * front, or none.
 */
export type Badge = 'due' | 'days' | 'ceu' | 'page' | 'off';

/** `auto` prepares for the exam date while it lies ahead, `long-term` keeps to the desired retention always. */
export type StudyPolicy = 'auto' | 'long-term';

/** What the desired retention and the daily limits may be; a retention is a share. */
export const STUDY_LIMITS = { retention: [0.7, 0.97], perDay: [0, 999] } as const;

export type Settings = {
  /** False until the first-run set-up was saved or skipped. */
  isSetUp: boolean;
  credential: CredentialId;
  /** Id of the CEU rule set: `guide`, `ahima` or one of the user's own. */
  ruleSet: string;
  /** CEUs in quarters instead of whole ones. */
  hasQuarterCeus: boolean;
  examOn?: CalendarDay | undefined;
  badge: Badge;
  disabledBanks: string[];
  /** Ids of the terms that are flagged on no page. */
  hiddenTerms: string[];
  /** Whether nothing is flagged on any page for now, whatever the site lists say. */
  isFlaggingPaused: boolean;
  /** ICD-10 editions (`FY2026`) of the exam and of work; automatic while there is none. */
  examEdition?: string | undefined;
  workEdition?: string | undefined;
  studyPolicy: StudyPolicy;
  /** The share of questions that should still be known when they come due. */
  desiredRetention: number;
  /** New questions and reviews a day at most; while there is none, the minutes of the plan alone limit them. */
  newPerDay?: number | undefined;
  reviewsPerDay?: number | undefined;
};

export const DEFAULT_SETTINGS: Settings = {
  isSetUp: false,
  credential: 'ccs',
  ruleSet: 'guide',
  hasQuarterCeus: false,
  badge: 'due',
  disabledBanks: [],
  hiddenTerms: [],
  isFlaggingPaused: false,
  studyPolicy: 'auto',
  desiredRetention: DESIRED_RETENTION,
};

const orUnchanged = <T extends z.ZodMiniType>(schema: T) => z.catch(z.optional(schema), undefined);

const perDay = z.int().check(z.gte(STUDY_LIMITS.perDay[0]), z.lte(STUDY_LIMITS.perDay[1]));

// A value that does not parse counts as never changed; the others are kept.
const changedSettings = z.object({
  isSetUp: orUnchanged(z.boolean()),
  credential: orUnchanged(z.enum(['ccs', 'cca'])),
  ruleSet: orUnchanged(z.string().check(z.regex(/^[a-z0-9-]{1,80}$/))),
  hasQuarterCeus: orUnchanged(z.boolean()),
  examOn: orUnchanged(z.string().check(z.refine((text) => isCalendarDay(text)))),
  badge: orUnchanged(z.enum(['due', 'days', 'ceu', 'page', 'off'])),
  disabledBanks: orUnchanged(z.array(z.string())),
  hiddenTerms: orUnchanged(z.array(z.string())),
  isFlaggingPaused: orUnchanged(z.boolean()),
  examEdition: orUnchanged(z.string().check(z.regex(EDITION_CHOICE))),
  workEdition: orUnchanged(z.string().check(z.regex(EDITION_CHOICE))),
  studyPolicy: orUnchanged(z.enum(['auto', 'long-term'])),
  desiredRetention: orUnchanged(
    z.number().check(z.gte(STUDY_LIMITS.retention[0]), z.lte(STUDY_LIMITS.retention[1])),
  ),
  newPerDay: orUnchanged(perDay),
  reviewsPerDay: orUnchanged(perDay),
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

/** Flags a term on no page any more, or again. */
export async function hideTerm(termId: string, isHidden: boolean): Promise<void> {
  await changeStored((settings) => {
    const others = settings.hiddenTerms.filter((each) => each !== termId);
    return { ...settings, hiddenTerms: isHidden ? [...others, termId] : others };
  });
}

/** Calls back with the settings at every change, from whichever page, and as they were. Returns the way to stop. */
export function watchSettings(onChange: (settings: Settings, before: Settings) => void): () => void {
  return changed.watch((value, before) => onChange(withDefaults(value), withDefaults(before)));
}

function withDefaults(stored: unknown): Settings {
  const parsed = changedSettings.safeParse(stored ?? {});
  const given = Object.entries(parsed.data ?? {}).filter(([, value]) => value !== undefined);
  return { ...DEFAULT_SETTINGS, ...(Object.fromEntries(given) as Partial<Settings>) };
}
