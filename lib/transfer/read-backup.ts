import * as z from 'zod';
import { decodeBase64 } from '@/lib/std/base64';
import { sha256 } from '@/lib/std/sha256';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  rowLines,
  sealedText,
  type BackupAbout,
  type BackupContent,
  type BackupRow,
} from './backup';
import { BackupError } from './backup-error';
import { BACKUP_TABLES, keyFieldOf, ROW_SCHEMAS, type BackupTable } from './row-schemas';

export type Backup = BackupAbout & BackupContent;

export type ReadOptions = {
  /** The schema of the database that it is for; a backup of an older one is accepted. */
  schema: number;
  /** The share done, 0 to 1. */
  onProgress?: (share: number) => void;
};

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const fileSchema = z.looseObject({
  schema: z.int().min(1),
  app: z.string(),
  createdAt: z.iso.datetime(),
  contents: z.record(z.string(), z.looseObject({ rows: z.int().min(0), sha256: hash })),
  tables: z.record(z.string(), z.array(z.unknown())),
  storage: z.record(z.string(), z.unknown()),
  sha256: hash,
});

/**
 * Reads a backup file and verifies all of it: the layout, every row, the counts and the hashes.
 * @throws BackupError that names the place: table, row and field, or line and column
 */
export async function readBackup(text: string, { schema, onProgress }: ReadOptions): Promise<Backup> {
  const file = parsed(fileSchema, openFile(text, schema), 'The file');
  if (file.schema > schema) throw newer(`data of schema ${file.schema}`);
  const tables = {} as Record<BackupTable, BackupRow[]>;
  const unknown = Object.keys(file.tables).find((name) => !Object.hasOwn(ROW_SCHEMAS, name));
  if (unknown !== undefined) throw damaged(unknown.slice(0, 40), 'There is no such table.');
  for (const [at, name] of BACKUP_TABLES.entries()) {
    tables[name] = await readTable(name, file.tables[name], file.schema < schema);
    onProgress?.((at + 1) / BACKUP_TABLES.length);
  }
  const { app, createdAt, contents, storage } = file;
  for (const [name, { rows, sha256: said }] of Object.entries(contents)) {
    const lines = name === 'storage' ? [JSON.stringify(storage)] : rowLines(tablesOf(file.tables, name));
    const found = name === 'storage' ? Object.keys(storage).length : lines.length;
    if (found !== rows) throw damaged(name, `It has ${found} rows, but should have ${rows}.`);
    if ((await sha256(lines.join('\n'))) !== said)
      throw damaged(name, 'Something in it is not as it was written (its SHA-256 differs).');
  }
  for (const name of [...Object.keys(file.tables), 'storage'])
    if (!Object.hasOwn(contents, name)) throw damaged(name, 'The file does not say how many rows it has.');
  const about = { schema: file.schema, app, createdAt };
  if ((await sha256(sealedText(about, contents))) !== file.sha256)
    throw damaged('The beginning', 'It is not as it was written (the SHA-256 of the file differs).');
  return { ...about, tables, storage };
}

/** The file as JSON, once it is clear that it is one of ours. */
function openFile(text: string, schema: number): object {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    // Files of ours begin with their format, also when they are cut off.
    const isOurs = text.slice(0, 200).includes(`"${BACKUP_FORMAT}"`);
    const place = placeOfMistake(text, error);
    throw new BackupError(
      isOurs ? 'damaged' : 'not-a-backup',
      place,
      isOurs ? `${place}: the file breaks off or was altered here.` : 'This is not a backup file.',
    );
  }
  const head = z.looseObject({ format: z.literal(BACKUP_FORMAT), version: z.number() }).safeParse(value);
  if (!head.success)
    throw new BackupError('not-a-backup', 'The beginning', 'This is not a backup file of CCS Companion.');
  if (head.data.version > BACKUP_VERSION) throw newer(`format ${head.data.version}`);
  if (head.data.version !== BACKUP_VERSION)
    throw damaged(
      'version',
      `There is no format ${head.data.version} (this version reads schema ${schema}).`,
    );
  return head.data;
}

async function readTable(
  name: BackupTable,
  rows: unknown[] | undefined,
  isOlder: boolean,
): Promise<BackupRow[]> {
  if (rows === undefined && !isOlder) throw damaged(name, 'It is not in the file.');
  const keys = new Set<unknown>();
  const read: BackupRow[] = [];
  for (const [at, row] of (rows ?? []).entries()) {
    const place = `${name}, row ${at + 1}${idOf(row)}`;
    const checked = parsed(ROW_SCHEMAS[name] as z.ZodType<BackupRow>, row, place);
    const key = checked[keyFieldOf(name)];
    if (keys.has(key)) throw damaged(place, 'An earlier row has the same id.');
    keys.add(key);
    if (name === 'attachments') await checkAttachment(checked, place);
    // As it stands in the file: the check may give it another order of fields.
    read.push(row as BackupRow);
  }
  return read;
}

async function checkAttachment(row: BackupRow, place: string): Promise<void> {
  const bytes = decodeBase64(String(row['base64']));
  if (!bytes) throw damaged(`${place}, base64`, 'The file in it cannot be read.');
  if (bytes.length !== row['size'])
    throw damaged(`${place}, size`, `The file in it has ${bytes.length} bytes, not ${String(row['size'])}.`);
  if ((await sha256(bytes)) !== row['sha256'])
    throw damaged(`${place}, sha256`, 'The file in it is not as it was added.');
}

function parsed<T>(schema: z.ZodType<T>, value: unknown, place: string): T {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const field = issue?.path.map(String).join('.') ?? '';
  throw damaged(field === '' ? place : `${place}, ${field}`, issue?.message ?? 'It cannot be read.');
}

function damaged(place: string, message: string): BackupError {
  return new BackupError('damaged', place, `${place}: ${message}`);
}

function newer(what: string): BackupError {
  return new BackupError(
    'newer',
    'The beginning',
    `A newer version of the extension wrote this backup (${what}). Update the extension, then restore it.`,
  );
}

function idOf(row: unknown): string {
  const { id, itemId } = (row ?? {}) as BackupRow;
  const shown = typeof id === 'string' ? id : itemId;
  return typeof shown === 'string' ? ` (${shown.slice(0, 40)})` : '';
}

function tablesOf(tables: Record<string, unknown[]>, name: string): BackupRow[] {
  return (Object.hasOwn(tables, name) ? tables[name] : []) as BackupRow[];
}

/** Engines say the offset of a mistake (`at position 12`), or nothing when the text ends too early. */
function placeOfMistake(text: string, error: unknown): string {
  const said = /position (\d+)/.exec(String(error))?.[1];
  const before = text.slice(0, said === undefined ? text.length : Number(said));
  const line = before.split('\n').length;
  return `Line ${line}, column ${before.length - before.lastIndexOf('\n')}`;
}
