import { onTestFinished } from 'vitest';
import type { MemoryDirectory } from './memory-directory';

/**
 * Gives the page of the running test a private file system with `directory` as its mirror. Without one it is refused, as
 * in some private windows.
 */
export function stubPrivateFiles(directory?: MemoryDirectory): void {
  const getDirectory = async () => {
    if (!directory) throw new DOMException('No private files.', 'SecurityError');
    return { getDirectoryHandle: async () => directory };
  };
  Object.defineProperty(navigator, 'storage', { configurable: true, value: { getDirectory } });
  onTestFinished(() => void Reflect.deleteProperty(navigator, 'storage'));
}
