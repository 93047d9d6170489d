import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useNow } from '@/components/data/use-now';
import { matchContextAt } from '@/components/quiz/start-new-quiz';
import { readTaught } from '@/lib/db/page-items';
import { readQuizPool } from '@/lib/db/quiz-pool';
import type { Taught } from '@/lib/quiz/find-taught';
import { findingKnowledge } from '@/lib/quiz/finding-knowledge';
import { matchRecipe, type PoolItem } from '@/lib/quiz/match-recipe';
import { PAGE_RECIPE } from '@/lib/quiz/quiz-recipe';
import type { Settings } from '@/lib/settings/settings';
import type { FindingKey, PageFinding } from '@/lib/terms/finding';
import type { ListedFinding } from './group-findings';

/** What teaches some findings, and of it what can be asked now. Undefined until it has been read. */
export function useTaught(
  settings: Settings,
  keys: readonly FindingKey[],
): { taught: Taught[]; items: PoolItem[]; pool: PoolItem[]; now: number } | undefined {
  const db = useDatabase();
  const now = useNow();
  const pool = useLiveQuery(() => readQuizPool(db), [db]);
  // The keys as one text: the page says them anew each time, and mostly the same ones.
  const all = keys.join(' ');
  const taught = useLiveQuery(
    () => readTaught(db, all.split(' ').filter(Boolean) as FindingKey[]),
    [db, all],
  );
  return useMemo(() => {
    if (!pool || !taught) return undefined;
    const { items } = matchRecipe(pool, PAGE_RECIPE, matchContextAt(settings, now, { taught }));
    return { taught, items, pool, now };
  }, [pool, taught, settings, now]);
}

/**
 * The findings of a page with how well they are known and what the glossary says of them, and how many questions there
 * are on some of them. Undefined until it has been read.
 */
export function useListedFindings(
  settings: Settings,
  findings: readonly PageFinding[],
): { listed: ListedFinding[]; questionsOn: (keys: ReadonlySet<FindingKey>) => number } | undefined {
  const db = useDatabase();
  const teaching = useTaught(
    settings,
    findings.map(({ key }) => key),
  );
  const terms = useLiveQuery(async () => {
    const rows = await db.terms.toArray();
    return new Map(rows.map((row) => [row.id, row]));
  }, [db]);
  return useMemo(() => {
    if (!teaching || !terms) return undefined;
    const known = findingKnowledge(teaching.taught, teaching.items, teaching.now);
    const listed = findings.map((finding) => {
      const term = finding.kind === 'term' ? terms.get(finding.key.slice('term:'.length)) : undefined;
      return { ...finding, knowledge: known.get(finding.key), topic: term?.topic, noteId: term?.note };
    });
    const askable = new Set(teaching.items.map(({ id }) => id));
    const questionsOn = (keys: ReadonlySet<FindingKey>) =>
      new Set(
        teaching.taught
          .filter(({ key, itemId }) => keys.has(key) && askable.has(itemId))
          .map(({ itemId }) => itemId),
      ).size;
    return { listed, questionsOn };
  }, [teaching, terms, findings]);
}
