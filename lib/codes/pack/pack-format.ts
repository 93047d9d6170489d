import type { LayerKind } from '../layer';
import { MAGIC, RECORDS_MAGIC } from './packed-layout';

/** The format of packed data: the number that it begins with, 0 where it is too short for one. */
export function packFormat(packed: Uint8Array): number {
  if (packed.byteLength < 4) return 0;
  return new DataView(packed.buffer, packed.byteOffset).getUint32(0, true);
}

/** Whether a layer of this format can be read; one that another version of the extension stored may not be. */
export function isReadable({ kind, format }: { kind: LayerKind; format: number }): boolean {
  return format === (kind === 'codes' ? MAGIC : RECORDS_MAGIC);
}
