import { createMirrorWriter } from '@/lib/mirror/mirror-writer';
import { openDatabase } from './open-database';
import type { CompanionDatabase } from './schema';

let opened: Promise<CompanionDatabase> | undefined;

/** The database of this page or worker with its mirror, opened on first use. A failed opening is tried again at the next call. */
export function database(): Promise<CompanionDatabase> {
  opened ??= openDatabase(undefined, createMirrorWriter()).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}
