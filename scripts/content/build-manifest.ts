import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentManifest } from '@/lib/bank/content-manifest';
import { listContentFiles, MANIFEST_FILE } from './load-content';
import type { Problem } from './problem';

export type BankTitle = { id: string; title: string; notice?: string | undefined };

/**
 * The manifest of a content folder. `revision` is the first 16 hex digits of the SHA-256 over path, length and bytes of
 * every file, so that any change shows.
 * @throws RangeError for a bank folder that `banks` does not name
 */
export function buildManifest(folder: string, banks: readonly BankTitle[]): ContentManifest {
  const files = listContentFiles(folder).filter((file) => file !== MANIFEST_FILE);
  const hash = createHash('sha256');
  for (const file of files) {
    const bytes = readFileSync(join(folder, file));
    hash.update(`${file}\n${bytes.length}\n`).update(bytes);
  }
  const inside = (part: string) => files.filter((file) => file.startsWith(`${part}/`));
  const untitled = inside('banks').find((file) => !banks.some(({ id }) => file.startsWith(`banks/${id}/`)));
  if (untitled !== undefined)
    throw new RangeError(`${untitled}: name its bank in scripts/content/banks.json.`);
  return {
    revision: hash.digest('hex').slice(0, 16),
    banks: banks.map(({ id, title, notice }) => ({
      id,
      title,
      ...(notice === undefined ? {} : { notice }),
      files: inside(`banks/${id}`),
    })),
    notes: inside('notes'),
    terms: inside('terms'),
    codes: inside('codes'),
    scenarios: inside('scenarios'),
    scenariosCpt: inside('scenarios-cpt'),
  };
}

/** The manifest as it stands in its file. */
export function formatManifest(manifest: ContentManifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** Whether the manifest in the folder is the one of its files. */
export function checkManifest(folder: string, banks: readonly BankTitle[]): Problem[] {
  const isWritten = listContentFiles(folder).includes(MANIFEST_FILE);
  const written = isWritten ? readFileSync(join(folder, MANIFEST_FILE), 'utf8') : '';
  if (written === formatManifest(buildManifest(folder, banks))) return [];
  return [
    { file: MANIFEST_FILE, id: '-', path: 'revision', message: 'Out of date. Run npm run content:manifest.' },
  ];
}
