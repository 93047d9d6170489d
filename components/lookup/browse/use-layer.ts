import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import type { CodeBook } from '@/lib/codes/code-book';
import type { CodeSystem } from '@/lib/codes/code-system';
import type { LayerKind } from '@/lib/codes/layer';
import type { PackedRecords } from '@/lib/codes/pack/packed-records';
import { codeBook } from '@/lib/db/code-book';
import { layerRecords } from '@/lib/db/code-layers';

export type OpenLayer<T> = { edition: string; records: PackedRecords<T> };

/** The newest installed layer of a kind; null when none is installed, undefined until that is known. */
export function useLayer<T>(
  system: CodeSystem,
  kind: Exclude<LayerKind, 'codes'>,
): OpenLayer<T> | null | undefined {
  const db = useDatabase();
  return useLiveQuery(async () => (await layerRecords<T>(db, system, kind)) ?? null, [db, system, kind]);
}

/** All installed codes; undefined until they are open. */
export function useCodeBook(): CodeBook | undefined {
  const db = useDatabase();
  return useLiveQuery(() => codeBook(db), [db]);
}
