import type { Page } from '@playwright/test';
import type { CodeLayerRow } from '@/lib/db/schema';

export type StoredLayer = CodeLayerRow & { dataBytes: number };

/** The installed layers by id, with the size of the data that is really there, read past the product's code. */
export function storedLayers(page: Page): Promise<StoredLayer[]> {
  return page.evaluate(
    () =>
      new Promise<StoredLayer[]>((resolve, reject) => {
        const open = indexedDB.open('ccs-companion');
        open.addEventListener('upgradeneeded', () => open.transaction?.abort());
        open.addEventListener('error', () => reject(new Error(`No database: ${String(open.error)}`)));
        open.addEventListener('success', () => {
          const reading = open.result.transaction(['codeLayers', 'codeLayerData']);
          const rows = reading.objectStore('codeLayers').getAll();
          const data = reading.objectStore('codeLayerData').getAll();
          reading.addEventListener('complete', () => {
            const sizes = new Map(
              (data.result as { id: string; packed: Uint8Array }[]).map((each) => [
                each.id,
                each.packed.byteLength,
              ]),
            );
            const layers = rows.result as CodeLayerRow[];
            resolve(layers.map((row) => ({ ...row, dataBytes: sizes.get(row.id) ?? 0 })));
          });
          open.result.close();
        });
      }),
  );
}
