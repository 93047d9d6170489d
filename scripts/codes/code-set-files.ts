import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { CodeFile } from '@/lib/codes/files/code-file';
import { fileKind, type FileKind } from '@/lib/codes/install/file-kind';
import { nameKind } from '@/lib/codes/install/name-kind';
import { readLayers } from '@/lib/codes/install/layer-readers';
import { openFiles } from '@/lib/codes/install/open-archive';
import type { CodeLayer } from '@/lib/codes/layer';

export type CodeSetFile = { file: CodeFile; kind: FileKind; edition: string; isMidYear: boolean };

/**
 * The official files below a folder, inside archives too; of the same kind and edition the first by name.
 * @param kinds when given, files that are of another kind by their name are not opened
 * @throws RangeError when there is no such folder, CodeFileError for a file that is not what its name says
 */
export async function findCodeSetFiles(folder: string, kinds?: readonly FileKind[]): Promise<CodeSetFile[]> {
  if (!existsSync(folder)) throw new RangeError(`No such folder of code sets: ${folder}`);
  const found = new Map<string, CodeSetFile>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
    if (!/\.(txt|xml|zip|gz)$/i.test(path)) continue;
    const named = nameKind(basename(path).replace(/\.gz$/i, ''));
    if (kinds && named && !kinds.includes(named)) continue;
    const input = new File([readFileSync(join(folder, path))], basename(path));
    for (const file of await openFiles(input)) {
      const match = await fileKind(file);
      if (match.is === 'ignored') continue;
      const key = `${match.kind}:${match.edition}`;
      if (!found.has(key)) found.set(key, { ...match, file });
    }
  }
  return [...found.values()];
}

/** The newest edition of each of these kinds. */
export function newestFiles(files: readonly CodeSetFile[], kinds: readonly FileKind[]): CodeSetFile[] {
  return kinds.flatMap((kind) => {
    const editions = files.filter((file) => file.kind === kind);
    return editions.toSorted((a, b) => (a.edition < b.edition ? 1 : -1)).slice(0, 1);
  });
}

/** Reads the files. */
export async function readCodeSetFiles(files: readonly CodeSetFile[]): Promise<CodeLayer[]> {
  const layers: CodeLayer[] = [];
  for (const { file, ...official } of files) layers.push(...(await readLayers(file, official)));
  return layers;
}

/** The layers of the official files below a folder, each of these kinds in its newest edition. */
export async function readCodeSets(folder: string, kinds: readonly FileKind[]): Promise<CodeLayer[]> {
  return readCodeSetFiles(newestFiles(await findCodeSetFiles(folder, kinds), kinds));
}
