import type { Reader } from '@zip.js/zip.js/lib/zip-core-reader.js';

/** What zip.js asks of a source; its own reader of blobs would bring its writer and its codecs along. */
export function zipBlobReader(input: Blob): Reader<Blob> {
  return {
    size: input.size,
    get readable() {
      return input.stream();
    },
    async readUint8Array(from, length) {
      return new Uint8Array(await input.slice(from, from + length).arrayBuffer());
    },
    createReadable({ offset = 0, size = input.size - offset } = {}) {
      return input.slice(offset, offset + size).stream();
    },
  };
}
