import type { RelevanceQuery } from './relevance';

const KEYSTROKES = 200;
const PER_QUERY = 5;

/**
 * What a search box is asked while people type: beginnings of queries, at five places each from the second letter to
 * the end, until there are 200. The same ones each time.
 */
export function typeAheadLog(queries: readonly RelevanceQuery[]): string[] {
  const step = Math.max(1, Math.floor(queries.length / (KEYSTROKES / PER_QUERY)));
  return queries
    .filter((_, at) => at % step === 0)
    .flatMap(({ query }) =>
      Array.from({ length: PER_QUERY }, (_, at) => {
        return query.slice(0, Math.max(2, Math.round((query.length * (at + 1)) / PER_QUERY)));
      }),
    )
    .slice(0, KEYSTROKES);
}
