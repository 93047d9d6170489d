/** What goes wrong with the next writes, in the way of a full disk or a browser that dies. */
type Fault = 'quota' | 'torn' | undefined;

type Entries = Map<string, MemoryDirectory | MemoryFile>;

/** A directory of the private file system in memory, with the calls that `asFolder` makes. */
export class MemoryDirectory {
  readonly kind = 'directory';
  readonly entries: Entries = new Map();
  /** Applies to every file below, until it is set back. */
  fault: Fault;
  readonly name: string;
  readonly #root: MemoryDirectory;

  constructor(name = '', root?: MemoryDirectory) {
    this.name = name;
    this.#root = root ?? this;
  }

  getDirectoryHandle(name: string): Promise<MemoryDirectory> {
    const found = this.entries.get(name) ?? new MemoryDirectory(name, this.#root);
    this.entries.set(name, found);
    return Promise.resolve(found as MemoryDirectory);
  }

  async getFileHandle(name: string, options?: { create: boolean }): Promise<MemoryFile> {
    const found = this.entries.get(name) ?? (options?.create ? new MemoryFile(name, this.#root) : undefined);
    if (!found) throw new DOMException(`No ${name}.`, 'NotFoundError');
    this.entries.set(name, found);
    return found as MemoryFile;
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.entries.delete(name)) throw new DOMException(`No ${name}.`, 'NotFoundError');
  }

  async *values() {
    yield* this.entries.values();
  }
}

class MemoryFile {
  readonly kind = 'file';
  bytes = new Uint8Array();
  readonly name: string;
  readonly #root: MemoryDirectory;

  constructor(name: string, root: MemoryDirectory) {
    this.name = name;
    this.#root = root;
  }

  getFile(): Promise<File> {
    return Promise.resolve(new File([this.bytes], this.name));
  }

  async createWritable() {
    let given = new Uint8Array();
    return {
      write: async (bytes: Uint8Array<ArrayBuffer>) => {
        if (this.#root.fault === 'quota') throw new DOMException('The disk is full.', 'QuotaExceededError');
        given = bytes.slice();
      },
      close: async () => {
        this.bytes = this.#root.fault === 'torn' ? given.slice(0, given.length / 2) : given;
      },
    };
  }
}
