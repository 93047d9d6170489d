import { sha256 } from '@/lib/std/sha256';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  rowLines,
  sealedText,
  type BackupAbout,
  type BackupContent,
  type BackupContents,
} from './backup';
import { BACKUP_TABLES } from './row-schemas';

/**
 * A backup file, as the pieces of its text: one JSON document with a line for each row, so that it can be read by a
 * person and by any program.
 */
export async function writeBackup(about: BackupAbout, content: BackupContent): Promise<string[]> {
  const contents: BackupContents = {};
  const tables: string[] = [];
  for (const name of BACKUP_TABLES) {
    const lines = rowLines(content.tables[name]);
    contents[name] = { rows: lines.length, sha256: await sha256(lines.join('\n')) };
    tables.push(
      lines.length === 0
        ? `${JSON.stringify(name)}:[]`
        : `${JSON.stringify(name)}:[\n${lines.join(',\n')}\n]`,
    );
  }
  const storage = JSON.stringify(content.storage);
  contents['storage'] = { rows: Object.keys(content.storage).length, sha256: await sha256(storage) };
  const head = { format: BACKUP_FORMAT, version: BACKUP_VERSION, ...about, contents };
  return [
    JSON.stringify(head).slice(0, -1),
    ',\n"tables":{\n',
    tables.join(',\n'),
    '\n},\n"storage":',
    storage,
    `,\n"sha256":${JSON.stringify(await sha256(sealedText(about, contents)))}}\n`,
  ];
}
