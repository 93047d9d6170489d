import { AppError } from '@/lib/std/app-error';
import { CompanionDatabase, SCHEMA_VERSION } from './schema';

/**
 * Opens the database and checks who wrote it.
 * @throws AppError `database-unavailable` when storage is refused (a private window, a full disk), `database-newer`
 * when a newer version of the extension wrote it: Dexie would open it silently, and older code must not write to it.
 */
export async function openDatabase(name?: string): Promise<CompanionDatabase> {
  const db = new CompanionDatabase(name);
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
