import { embeddedCodeSetsSchema } from '@/lib/codes/embedded-code-sets';
import { layerId } from '@/lib/codes/layer';
import { storeLayers } from './code-layers';
import type { CompanionDatabase } from './schema';

export type ReadCodeSetFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

/**
 * Brings the code sets that are embedded in this build into the database, once for each revision and again after the user
 * deleted a layer (`removeLayers`). Built-in layers that this build no longer has are removed; what the user installed is
 * not touched. All or none: one transaction.
 * @returns true when something was imported
 */
export async function importCodeSets(
  db: CompanionDatabase,
  revision: string,
  readFile: ReadCodeSetFile,
  now: number,
): Promise<boolean> {
  if ((await db.meta.get('codeSetsRevision'))?.value === revision) return false;
  const text = new TextDecoder().decode(await readFile('code-sets.json'));
  const { layers } = embeddedCodeSetsSchema.parse(JSON.parse(text));
  const read = await Promise.all(
    layers.map(async ({ path, ...layer }) => ({ ...layer, packed: await readFile(path) })),
  );
  await db.transaction('rw', [db.codeLayers, db.codeLayerData, db.meta], async () => {
    const stored = await db.codeLayers.toArray();
    const users = new Set(stored.filter(({ owner }) => owner === 'user').map(({ id }) => id));
    const builtIn = stored.filter(({ owner }) => owner === 'built-in').map(({ id }) => id);
    await db.codeLayers.bulkDelete(builtIn);
    await db.codeLayerData.bulkDelete(builtIn);
    const wanted = read.filter((layer) => !users.has(layerId(layer)));
    await storeLayers(db, wanted, 'built-in', now);
    await db.meta.put({ key: 'codeSetsRevision', value: revision });
  });
  return true;
}
