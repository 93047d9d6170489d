// The small build of Zod: this module is part of the popup, which has to open at once.
import * as z from 'zod/mini';
import { isCalendarDay } from '@/lib/std/calendar-day';
import { ACTIVITY_KINDS, CEU_CATEGORIES, PROVIDER_KINDS } from './activity';

const keysOf = <K extends string>(of: Record<K, unknown>) => Object.keys(of) as [K, ...K[]];
const someOf = <K extends string>(of: Record<K, unknown>) =>
  z.optional(z.array(z.enum(keysOf(of))).check(z.minLength(1)));
const words = z.string().check(z.trim(), z.minLength(1), z.maxLength(80));
const ceus = z.number().check(z.positive(), z.maximum(1000));

const requirement = z
  .object({
    id: z.string().check(z.regex(/^[a-z0-9-]{1,40}$/)),
    title: words,
    kind: z.enum(['minimum', 'maximum', 'share']),
    /** CEUs; of a share, percent of the CEUs required. */
    value: ceus,
    categories: someOf(CEU_CATEGORIES),
    ownCategories: z.optional(z.array(words).check(z.minLength(1))),
    providerKinds: someOf(PROVIDER_KINDS),
    activityKinds: someOf(ACTIVITY_KINDS),
  })
  .check(
    z.refine(({ kind, value }) => kind !== 'share' || value <= 100, 'A share is at most 100 percent.'),
    z.refine(({ id }) => id !== 'total', 'The total is no requirement of its own.'),
  );

/** A rule set of the user's own: CEUs in all, and any number of requirements beside that. */
export const ownRuleSetSchema = z
  .object({
    id: z.string().check(z.regex(/^own-[a-z0-9-]{1,60}$/)),
    title: words,
    /** CEUs. */
    total: ceus,
    cycleYears: z.int().check(z.minimum(1), z.maximum(10)),
    requirements: z.array(requirement).check(z.maxLength(30)),
    source: z.optional(z.string().check(z.maxLength(200))),
    savedOn: z.string().check(z.refine((text) => isCalendarDay(text), 'Not a calendar day.')),
  })
  .check(
    z.refine(
      ({ requirements }) => new Set(requirements.map(({ id }) => id)).size === requirements.length,
      'Two requirements have the same id.',
    ),
  );

export type OwnRuleSet = z.infer<typeof ownRuleSetSchema>;

/** The rule sets that are stored, those that do not parse left out. */
export function parseOwnRuleSets(stored: unknown): OwnRuleSet[] {
  if (!Array.isArray(stored)) return [];
  return stored.flatMap((each) => {
    const { data } = ownRuleSetSchema.safeParse(each);
    return data ? [data] : [];
  });
}
