import { layerId, type CodeLayer, type LayerKind } from '@/lib/codes/layer';
import type { CodeSystem } from '@/lib/codes/code-system';
import { isReadable, packFormat } from '@/lib/codes/pack/pack-format';
import { openRecords, type PackedRecords } from '@/lib/codes/pack/packed-records';
import type { CodeLayerDataRow, CodeLayerRow, CompanionDatabase, Owner } from './schema';

/** A layer with its data, as it was taken out: what undo puts back. */
export type RemovedLayer = { row: CodeLayerRow; data: CodeLayerDataRow };

/**
 * Stores layers, all or none: one transaction replaces those of the same system, kind and edition. Until it completes
 * everything reads the old ones.
 * @param now epoch ms
 */
export async function storeLayers(
  db: CompanionDatabase,
  layers: readonly CodeLayer[],
  owner: Owner,
  now: number,
): Promise<void> {
  const rows = layers.map(({ packed, ...layer }): CodeLayerRow => {
    const { byteLength: bytes } = packed;
    return { ...layer, id: layerId(layer), owner, installedAt: now, bytes, format: packFormat(packed) };
  });
  const data = layers.map((layer) => ({ id: layerId(layer), packed: layer.packed }));
  await db.transaction('rw', [db.codeLayers, db.codeLayerData], async () => {
    await db.codeLayers.bulkPut(rows);
    await db.codeLayerData.bulkPut(data);
  });
}

/**
 * Takes layers out, all or none. One of the same id may be embedded in this build: at the next start the embedded code
 * sets are imported anew.
 * @returns what was taken out, for undo
 */
export async function removeLayers(db: CompanionDatabase, ids: readonly string[]): Promise<RemovedLayer[]> {
  return db.transaction('rw', [db.codeLayers, db.codeLayerData, db.meta], async () => {
    const rows = await db.codeLayers.bulkGet([...ids]);
    const data = await db.codeLayerData.bulkGet([...ids]);
    await db.codeLayers.bulkDelete([...ids]);
    await db.codeLayerData.bulkDelete([...ids]);
    await db.meta.delete('codeSetsRevision');
    return rows.flatMap((row, at) => {
      const its = data[at];
      return row && its ? [{ row, data: its }] : [];
    });
  });
}

/** Puts layers back that were taken out, unless the user installed the same ones anew meanwhile. */
export async function restoreLayers(db: CompanionDatabase, removed: readonly RemovedLayer[]): Promise<void> {
  await db.transaction('rw', [db.codeLayers, db.codeLayerData], async () => {
    for (const { row, data } of removed) {
      if ((await db.codeLayers.get(row.id))?.owner === 'user') continue;
      await db.codeLayers.put(row);
      await db.codeLayerData.put(data);
    }
  });
}

/**
 * The records of the newest installed layer of a kind, or of one edition; undefined where none is installed. One of another
 * format counts as not installed.
 */
export async function layerRecords<T>(
  db: CompanionDatabase,
  system: CodeSystem,
  kind: Exclude<LayerKind, 'codes'>,
  edition?: string,
): Promise<{ edition: string; records: PackedRecords<T> } | undefined> {
  const rows = await db.codeLayers
    .filter((row) => row.system === system && row.kind === kind && (edition ?? row.edition) === row.edition)
    .filter(isReadable)
    .toArray();
  const newest = rows.toSorted((a, b) => (a.edition < b.edition ? 1 : -1))[0];
  const data = newest && (await db.codeLayerData.get(newest.id));
  return data && { edition: newest.edition, records: openRecords<T>(data.packed) };
}
