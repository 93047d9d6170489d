/** A folder of the origin private file system, with what the mirror needs of it. Names have no slash. */
export type Folder = {
  folder(name: string): Promise<Folder>;
  folders(): Promise<string[]>;
  files(): Promise<string[]>;
  /** Undefined when there is no such file (any more). */
  read(name: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  size(name: string): Promise<number>;
  write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  remove(name: string): Promise<void>;
};

/**
 * The folder `mirror` of this extension, or undefined where the browser has no private file system or refuses it (some
 * private windows).
 */
export async function mirrorFolder(): Promise<Folder | undefined> {
  try {
    const root = await navigator.storage.getDirectory();
    return await asFolder(root).folder('mirror');
  } catch {
    return undefined;
  }
}

/** Wraps a directory. */
export function asFolder(directory: FileSystemDirectoryHandle): Folder {
  const fileOf = async (name: string) => {
    try {
      return await (await directory.getFileHandle(name)).getFile();
    } catch (error) {
      if (isMissing(error)) return undefined;
      throw error;
    }
  };
  const namesOf = async (kind: FileSystemHandle['kind']) => {
    const names: string[] = [];
    for await (const handle of directory.values()) if (handle.kind === kind) names.push(handle.name);
    return names;
  };
  return {
    folder: async (name) => asFolder(await directory.getDirectoryHandle(name, { create: true })),
    folders: () => namesOf('directory'),
    files: () => namesOf('file'),
    async read(name) {
      const file = await fileOf(name);
      return file && new Uint8Array(await file.arrayBuffer());
    },
    async size(name) {
      return (await fileOf(name))?.size ?? 0;
    },
    async write(name, bytes) {
      const handle = await directory.getFileHandle(name, { create: true });
      const writable = await handle.createWritable();
      await writable.write(bytes);
      // Only now does the file get its content, all at once.
      await writable.close();
    },
    async remove(name) {
      try {
        await directory.removeEntry(name);
      } catch (error) {
        if (!isMissing(error)) throw error;
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'NotFoundError';
}
