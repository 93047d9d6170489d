import { asFolder, type Folder } from '../folder';
import { MemoryDirectory } from './memory-directory';

/** A mirror in memory, and the directory behind it, for faults and for what is in its files. */
export function memoryMirror(): { mirror: Folder; directory: MemoryDirectory } {
  const directory = new MemoryDirectory();
  return { mirror: asFolder(directory as unknown as FileSystemDirectoryHandle), directory };
}
