import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { DEGREES, NO_BACKGROUND, type Background } from '@/lib/exam/background';
import { GOALS, type Goal } from '@/lib/exam/choose-credential';
import {
  COST_IDS,
  DEFAULT_COST_CHOICES,
  type CostChoices,
  type CostId,
  type OwnCosts,
} from '@/lib/exam/costs';
import { oneAtATime } from './one-at-a-time';

/** What the user said about the way to the credential: answers, goals, and figures of their own. */
export type Preparation = {
  background: Background;
  goals: Goal[];
  costChoices: CostChoices;
  ownCosts: OwnCosts;
};

const MOST_YEARS = 60;
const MOST_COUNTED = 20;
const MOST_DOLLARS = 100_000;

const years = z.number().check(z.minimum(0), z.maximum(MOST_YEARS));
const counted = z.int().check(z.minimum(0), z.maximum(MOST_COUNTED));
const keys = <Key extends string>(record: Readonly<Record<Key, unknown>>) =>
  Object.keys(record) as [Key, ...Key[]];

// A value that does not parse counts as not given; the others are kept.
const preparationSchema = z.object({
  background: z.catch(
    z.object({
      hasDiploma: z.boolean(),
      degree: z.enum(keys(DEGREES)),
      hasProgramme: z.boolean(),
      hasCoursework: z.boolean(),
      codingYears: years,
      ccaYears: z.optional(years),
      otherCredentialYears: z.optional(years),
      hasHigherCredential: z.boolean(),
    }),
    NO_BACKGROUND,
  ),
  goals: z.catch(z.array(z.enum(keys(GOALS))), []),
  costChoices: z.catch(
    z.object({
      sittings: counted.check(z.minimum(1)),
      yearsBefore: counted,
      renewals: counted,
      furtherCredentials: counted,
      hasBooks: z.boolean(),
      hasCourse: z.boolean(),
    }),
    DEFAULT_COST_CHOICES,
  ),
  ownCosts: z.catch(
    z.partialRecord(
      z.enum(COST_IDS as [CostId, ...CostId[]]),
      z.number().check(z.minimum(0), z.maximum(MOST_DOLLARS)),
    ),
    {},
  ),
});

const stored = storage.defineItem<unknown>('local:preparation');

/** The answers as they were left; what does not parse is as never given. */
export async function readPreparation(): Promise<Preparation> {
  return parsed(await stored.getValue());
}

/** Stores a change of some of the answers. */
export async function changePreparation(change: Partial<Preparation>): Promise<void> {
  await oneAtATime('preparation', async () => {
    await stored.setValue({ ...parsed(await stored.getValue()), ...change });
  });
}

/** Calls back at every change, from whichever page. Returns the way to stop. */
export function watchPreparation(onChange: (preparation: Preparation) => void): () => void {
  return stored.watch((value) => onChange(parsed(value)));
}

function parsed(value: unknown): Preparation {
  return preparationSchema.parse(typeof value === 'object' && value !== null ? value : {});
}
