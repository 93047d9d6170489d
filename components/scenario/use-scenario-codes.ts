import { useLiveQuery } from 'dexie-react-hooks';
import { useMemo } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { codeBook } from '@/lib/db/code-book';
import type { Scenario } from '@/lib/scenario/scenario';
import { scenarioCodes, type ScenarioCodes } from '@/lib/scenario/scenario-codes';

/** The installed codes in the editions of a scenario, renewed when a code set is installed; undefined until it is open. */
export function useScenarioCodes({ icd10, hcpcs }: Scenario['editions']): ScenarioCodes | undefined {
  const db = useDatabase();
  const book = useLiveQuery(() => codeBook(db), [db]);
  return useMemo(() => book && scenarioCodes(book, { icd10, hcpcs }), [book, icd10, hcpcs]);
}
