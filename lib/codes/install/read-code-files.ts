import type { CodeFile } from '../files/code-file';
import { CodeFileError } from '../files/code-file-error';
import { layerId, type CodeLayer } from '../layer';
import { FILE_KINDS, fileKind, type FileMatch } from './file-kind';
import { checkKnownCount, type KnownEdition } from './known-editions';
import { readLayers } from './layer-readers';
import { openFiles } from './open-archive';
import type { NamedBlob } from './plain-file';
import { readingProgress, type ReadingProgress } from './reading-progress';
import { shownName } from './shown-name';
import { watchedFile } from './watched-file';

export type ReadCodeFilesOptions = {
  /** Told at most about 20 times a second, and at the end. */
  onProgress?: ((progress: ReadingProgress) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Milliseconds of a steady clock. */
  now?: (() => number) | undefined;
  /** Instead of the list of known editions, for tests. */
  known?: readonly KnownEdition[] | undefined;
};

export type CodeFilesRead = {
  layers: CodeLayer[];
  /** Files that are not installed, and why not. */
  ignored: { file: string; why: string }[];
  /** What was given. SHA-256 as 64 hexadecimal digits, size in bytes. */
  sources: { name: string; size: number; sha256: string }[];
};

/**
 * Reads official files and archives of them, as many as are given at once: all of them or none. Nothing is stored.
 * @throws CodeFileError at the first file that cannot be installed as it is, when two files give the same layer, and
 *   when there is nothing to install; the signal's reason when it is aborted
 */
export async function readCodeFiles(
  inputs: readonly NamedBlob[],
  { onProgress, signal, now = () => performance.now(), known }: ReadCodeFilesOptions = {},
): Promise<CodeFilesRead> {
  const { planned, ignored } = await planFiles(inputs, signal);
  const total = planned.reduce((sum, { file }) => sum + file.size, 0);
  const progress = readingProgress(total, onProgress, now);
  const layers = new Map<string, CodeLayer>();
  for (const { file, match } of planned) {
    for (const layer of await readLayers(watchedFile(file, progress.read, signal), match)) {
      signal?.throwIfAborted();
      if (layer.edition !== match.edition) {
        throw new CodeFileError('unknown', { file: file.name }, wrongEdition(match.edition, layer.edition));
      }
      checkKnownCount(layer, match.isMidYear, known);
      const twin = layers.get(layerId(layer));
      if (twin) throw twice(file.name, twin.file, match);
      layers.set(layerId(layer), layer);
    }
  }
  const sources = await sourcesOf(inputs, signal);
  progress.end();
  return { layers: [...layers.values()], ignored, sources };
}

type Official = Extract<FileMatch, { is: 'official' }>;
type Plan = { planned: { file: CodeFile; match: Official }[]; ignored: CodeFilesRead['ignored'] };

/** Looks at the beginning of every file before any is read in full, so that the wrong one is told at once. */
async function planFiles(inputs: readonly NamedBlob[], signal: AbortSignal | undefined): Promise<Plan> {
  const plan: Plan = { planned: [], ignored: [] };
  for (const input of inputs) {
    for (const file of await openFiles(input)) {
      signal?.throwIfAborted();
      const match = await fileKind(file);
      if (match.is === 'ignored') {
        plan.ignored.push({ file: file.name, why: match.why });
        continue;
      }
      const twin = plan.planned.find(
        (other) => other.match.kind === match.kind && other.match.edition === match.edition,
      );
      if (twin) throw twice(file.name, twin.file.name, match);
      plan.planned.push({ file, match });
    }
  }
  if (plan.planned.length === 0) {
    const file = plan.ignored[0]?.file.split(' › ')[0] ?? 'No file';
    throw new CodeFileError('unknown', { file }, NOTHING);
  }
  return plan;
}

async function sourcesOf(
  inputs: readonly NamedBlob[],
  signal: AbortSignal | undefined,
): Promise<CodeFilesRead['sources']> {
  const sources: CodeFilesRead['sources'] = [];
  for (const input of inputs) {
    signal?.throwIfAborted();
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await input.arrayBuffer()));
    const sha256 = Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
    sources.push({ name: shownName(input.name), size: input.size, sha256 });
  }
  return sources;
}

function twice(file: string, other: string, { kind, edition }: Official): CodeFileError {
  const what = `the ${FILE_KINDS[kind]} ${edition}`;
  return new CodeFileError('unknown', { file }, `${other} is ${what} too. Add only one of the two.`);
}

function wrongEdition(said: string, found: string): string {
  return `Its name says ${said}, its content ${found}. Get it from the publisher again.`;
}

const NOTHING = `Nothing in it can be installed. Wanted are the publishers’ archives or files such as
icd10cm_order_2026.txt, icd10cm_tabular_2026.xml, icd10pcs_order_2026.txt, icd10pcs_tables_2026.xml,
POAexemptCodesFY26.txt, HCPC2026_CONTR_ANWEB.txt or appendix A of the MS-DRG definitions.`.replace(
  /\n/g,
  ' ',
);
