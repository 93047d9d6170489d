import { layerId, type CodeLayer } from '@/lib/codes/layer';
import { packFormat } from '@/lib/codes/pack/pack-format';
import type { ExtensionCode } from './stored-data';

/**
 * Puts layers into the database of the extension as an installation would, past the product's code. Screens that are
 * open do not notice: open them afterwards.
 */
export function installLayers(code: ExtensionCode, layers: readonly CodeLayer[]): Promise<void> {
  const sent = layers.map(({ packed, ...layer }) => ({
    row: {
      ...layer,
      id: layerId(layer),
      owner: 'user',
      installedAt: 1,
      bytes: packed.byteLength,
      format: packFormat(packed),
    },
    base64: Buffer.from(packed).toString('base64'),
  }));
  return code.evaluate(
    (all) =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('ccs-companion');
        // An empty database made here would keep the product from making its own.
        open.addEventListener('upgradeneeded', () => open.transaction?.abort());
        open.addEventListener('error', () => reject(new Error(`No database: ${String(open.error)}`)));
        open.addEventListener('success', () => {
          const change = open.result.transaction(['codeLayers', 'codeLayerData'], 'readwrite');
          change.addEventListener('complete', () => resolve());
          change.addEventListener('abort', () => reject(new Error(`Not written: ${String(change.error)}`)));
          for (const { row, base64 } of all) {
            const packed = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
            change.objectStore('codeLayers').put(row);
            change.objectStore('codeLayerData').put({ id: row.id, packed });
          }
          open.result.close();
        });
      }),
    sent,
  );
}
