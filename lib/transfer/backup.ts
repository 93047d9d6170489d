import type { BackupTable } from './row-schemas';

export const BACKUP_FORMAT = 'ccs-companion-backup';
/** Of the file's layout; what stands in its rows has the number of the database's schema. */
export const BACKUP_VERSION = 1;

export type BackupRow = Record<string, unknown>;

/** What a backup file is about. `createdAt` in ISO 8601, `app` the version of the extension. */
export type BackupAbout = { schema: number; app: string; createdAt: string };

/** Everything of the user's own, as rows that JSON can hold, and the settings by their key. */
export type BackupContent = {
  tables: Record<BackupTable, BackupRow[]>;
  storage: Record<string, unknown>;
};

/** For each table, and for the settings: how many rows, and the SHA-256 of their lines. */
export type BackupContents = Record<string, { rows: number; sha256: string }>;

/** The line of a file for each row: the JSON of the row. */
export function rowLines(rows: readonly BackupRow[]): string[] {
  return rows.map((row) => JSON.stringify(row));
}

/** What the file's own SHA-256 is made of; through the hashes in `contents` it covers every row. */
export function sealedText(about: BackupAbout, contents: BackupContents): string {
  const { schema, app, createdAt } = about;
  const sorted = Object.entries(contents).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([BACKUP_FORMAT, BACKUP_VERSION, schema, app, createdAt, sorted]);
}
