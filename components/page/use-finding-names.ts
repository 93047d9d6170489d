import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { formatCode } from '@/lib/codes/format-code';
import { codeOf } from '@/lib/quiz/find-taught';
import type { FindingKey } from '@/lib/terms/finding';

/** A finding by its name, wherever the page is by now. */
export type NamedFinding = { key: FindingKey; name: string; noteId: string | undefined };

/** The names of findings, from the glossary and the keys themselves. Undefined until they have been read. */
export function useFindingNames(keys: readonly FindingKey[]): NamedFinding[] | undefined {
  const db = useDatabase();
  const all = keys.join(' ');
  return useLiveQuery(async () => {
    const wanted = all.split(' ').filter(Boolean) as FindingKey[];
    const ids = wanted.map((key) => (key.startsWith('term:') ? key.slice('term:'.length) : ''));
    const terms = await db.terms.bulkGet(ids);
    return wanted.map((key, at) => {
      const named = codeOf(key);
      const name = named ? formatCode(named.system, named.code) : (terms[at]?.name ?? ids[at] ?? key);
      return { key, name, noteId: terms[at]?.note };
    });
  }, [db, all]);
}
