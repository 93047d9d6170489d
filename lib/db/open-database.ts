import { AppError } from '@/lib/std/app-error';
import type { MirrorWriter } from '@/lib/mirror/mirror-writer';
import { mirrorMiddleware } from './mirror-middleware';
import { CompanionDatabase, SCHEMA_VERSION } from './schema';

/**
 * Opens the database and checks who wrote it.
 * @param write takes every change of the user's rows to the mirror
 * @throws AppError `database-unavailable` when storage is refused (a private window, a full disk), `database-newer`
 * when a newer version of the extension wrote it: Dexie would open it silently, and older code must not write to it.
 */
export async function openDatabase(name?: string, write?: MirrorWriter): Promise<CompanionDatabase> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await openOnce(name, write);
    } catch (error) {
      if (attempt === ATTEMPTS || !isUnknown(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * SHORT_MS));
    }
  }
}

/** Chromium answers the opening in which it finds a database damaged with an error; the next one gets a new database. */
const ATTEMPTS = 4;
const SHORT_MS = 100;

function isUnknown(error: unknown): boolean {
  return error instanceof AppError && (error.cause as Error | undefined)?.name === 'UnknownError';
}

async function openOnce(
  name: string | undefined,
  write: MirrorWriter | undefined,
): Promise<CompanionDatabase> {
  const db = new CompanionDatabase(name);
  if (write) db.use(mirrorMiddleware(write));
  db.on('versionchange', ({ newVersion }) => {
    // A newer version wants to upgrade: let go, so that neither waits for the other, and stay away. Only after a
    // deletion (no new version) may Dexie open again by itself. False: its own handler always would.
    db.close({ disableAutoOpen: newVersion !== null });
    return false;
  });
  db.on('ready', (opened) => markVersion(opened as CompanionDatabase), true);
  try {
    await checkInstalledVersion(db.name);
    await db.open();
  } catch (cause) {
    db.close();
    if (cause instanceof AppError) throw cause;
    throw new AppError('database-unavailable', `The database could not be opened: ${String(cause)}`, {
      cause,
    });
  }
  return db;
}

/** Before opening: Dexie adds the tables and indexes that a newer schema left out. It counts versions in tens. */
async function checkInstalledVersion(name: string): Promise<void> {
  const installed = (await indexedDB.databases()).find((each) => each.name === name);
  refuseNewer(Math.floor((installed?.version ?? 0) / 10));
}

async function markVersion(db: CompanionDatabase): Promise<void> {
  const row = await db.meta.get('schemaVersion');
  const version = row?.key === 'schemaVersion' ? row.value : 0;
  refuseNewer(version);
  if (version < SCHEMA_VERSION) await db.meta.put({ key: 'schemaVersion', value: SCHEMA_VERSION });
}

function refuseNewer(version: number): void {
  if (version <= SCHEMA_VERSION) return;
  throw new AppError(
    'database-newer',
    `The data has version ${version}, this extension knows ${SCHEMA_VERSION}.`,
  );
}
