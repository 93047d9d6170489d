import type { Page } from '@playwright/test';
import { layerId, type CodeLayer } from '@/lib/codes/layer';
import { packFormat } from '@/lib/codes/pack/pack-format';

/** Puts layers into the database of the extension as if they had been installed. Load the page again afterwards. */
export async function storeLayers(page: Page, layers: readonly CodeLayer[]): Promise<void> {
  const rows = layers.map(({ packed, ...layer }) => ({
    row: {
      ...layer,
      id: layerId(layer),
      owner: 'user',
      installedAt: 1,
      bytes: packed.byteLength,
      format: packFormat(packed),
    },
    packed: Buffer.from(packed).toString('base64'),
  }));
  await page.evaluate(
    (stored) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('ccs-companion');
        // An empty database made here would keep the product from making its own.
        open.addEventListener('upgradeneeded', () => open.transaction?.abort());
        open.addEventListener('error', () => reject(new Error(`No database: ${String(open.error)}`)));
        open.addEventListener('success', () => {
          const change = open.result.transaction(['codeLayers', 'codeLayerData'], 'readwrite');
          change.addEventListener('complete', () => resolve());
          change.addEventListener('abort', () => reject(new Error(`Not written: ${String(change.error)}`)));
          for (const { row, packed } of stored) {
            const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
            change.objectStore('codeLayers').put(row);
            change.objectStore('codeLayerData').put({ id: row.id, packed: bytes });
          }
          open.result.close();
        });
      }),
    rows,
  );
}
