import { normaliseCode } from '@/lib/codes/normalise-code';
import type { FindingKey } from '@/lib/terms/finding';
import type { LookupResult } from './lookup-entry';

/**
 * The results that answer the same words of a text, best first. `practice`: what a quiz on them would be about, its best
 * code and its terms; empty when no question was found.
 */
export type ResultPart = { about: string | undefined; results: LookupResult[]; practice: FindingKey[] };

/** Puts results, which come in turns, together by the words that they answer, in the order of the first of each. */
export function partsOf(results: readonly LookupResult[]): ResultPart[] {
  const parts = new Map<string | undefined, LookupResult[]>();
  for (const result of results) parts.set(result.about, [...(parts.get(result.about) ?? []), result]);
  return [...parts].map(([about, some]) => ({ about, results: some, practice: practiceOf(some) }));
}

function practiceOf(results: readonly LookupResult[]): FindingKey[] {
  if (!results.some(({ kind }) => kind === 'item')) return [];
  const code = results.find(({ kind }) => kind === 'code')?.code;
  return [
    ...(code ? [`code:${code.system}:${normaliseCode(code.code)}` as const] : []),
    ...results.filter(({ kind }) => kind === 'term').map(({ id }) => `term:${id}` as const),
  ];
}
