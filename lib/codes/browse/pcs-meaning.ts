import type { PackedRecords } from '@/lib/codes/pack/packed-records';
import { termOf, type PcsDefinitions } from '@/lib/codes/records/pcs-definitions';

/** What the official definitions say about a value: what it means, how it is used, what it includes. */
export type PcsMeaning = { definition?: string; explanation?: string; includes: string[] };

/**
 * The official definition of a value of ICD-10-PCS; undefined where there is none.
 * @param chosen the beginning of the code before the value
 * @param labels what the tables call the value; the first that is defined counts
 */
export function pcsMeaning(
  definitions: PackedRecords<PcsDefinitions>,
  chosen: string,
  labels: readonly string[],
): PcsMeaning | undefined {
  const section = chosen[0];
  const axis = section === undefined ? undefined : definitions.get(`${section}${chosen.length + 1}`);
  if (!axis) return undefined;
  for (const label of labels) {
    const term = termOf(axis, label);
    if (!term) continue;
    const { definition, explanation, includes } = term;
    // The file writes "None" for an operation without an explanation.
    const use = explanation === undefined || explanation === 'None' ? {} : { explanation };
    return { ...(definition !== undefined && { definition }), ...use, includes };
  }
  return undefined;
}
