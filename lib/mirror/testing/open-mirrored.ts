import { onTestFinished } from 'vitest';
import { identifyDatabase } from '@/lib/db/identify-database';
import { openDatabase } from '@/lib/db/open-database';
import type { CompanionDatabase } from '@/lib/db/schema';
import { createMirrorWriter } from '../mirror-writer';
import { memoryMirror } from './memory-mirror';

type Mirrored = ReturnType<typeof memoryMirror> & { db: CompanionDatabase; databaseId: string };

/** An empty, identified database of the running test's own, with its mirror in memory. */
export async function openMirrored(memory = memoryMirror()): Promise<Mirrored> {
  const open = async () => memory.mirror;
  const db = await openDatabase(`test-${crypto.randomUUID()}`, createMirrorWriter(open));
  onTestFinished(() => db.delete());
  await identifyDatabase(db, open);
  const head = await db.mirrorHead.get('head');
  return { ...memory, db, databaseId: head?.databaseId ?? '' };
}
