import { storage } from 'wxt/utils/storage';
import * as z from 'zod/mini';
import { CM_CHAPTERS } from '@/lib/codes/cm-chapters';
import { CODE_SYSTEMS, type CodeSystem } from '@/lib/codes/code-system';
import type { CodeFilters } from '@/lib/codes/search/search-codes';

/** What codes the look-up is narrowed to; nothing chosen leaves everything in. */
export type LookUpFilters = {
  system?: CodeSystem | undefined;
  edition?: string | undefined;
  /** Of ICD-10-CM. */
  chapter?: number | undefined;
  isBillable?: true | undefined;
};

const filtersSchema = z.object({
  system: z.catch(z.optional(z.enum(Object.keys(CODE_SYSTEMS) as [CodeSystem, ...CodeSystem[]])), undefined),
  edition: z.catch(z.optional(z.string()), undefined),
  chapter: z.catch(z.optional(z.int()), undefined),
  isBillable: z.catch(z.optional(z.literal(true)), undefined),
});

const stored = storage.defineItem<unknown>('local:look-up-filters');

/** The filters as they were left, without what no longer parses. */
export async function readLookUpFilters(): Promise<LookUpFilters> {
  return filtersSchema.safeParse((await stored.getValue()) ?? {}).data ?? {};
}

export async function storeLookUpFilters(filters: LookUpFilters): Promise<void> {
  await stored.setValue(filters);
}

/** How many choices narrow the search. */
export function countFilters(filters: LookUpFilters): number {
  return Object.values(filters).filter((value) => value !== undefined).length;
}

/** The filters as the search takes them. A chapter means ICD-10-CM. */
export function asCodeFilters({ system, edition, chapter, isBillable }: LookUpFilters): CodeFilters {
  const range = CM_CHAPTERS.value.find(({ number }) => number === chapter);
  const wanted = range ? 'icd10cm' : system;
  return {
    ...(wanted && { systems: [wanted] }),
    ...(edition !== undefined && { editions: [edition] }),
    ...(range && { categories: [range.from, range.to] as const }),
    ...(isBillable && { isBillable }),
  };
}
