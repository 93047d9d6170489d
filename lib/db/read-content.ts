import * as z from 'zod';
import { contentManifestSchema, type ContentManifest } from '@/lib/bank/content-manifest';
import { itemSchema, type Item } from '@/lib/bank/item';
import { starterCodeSchema, type StarterCode } from '@/lib/codes/code';
import { openSynonyms } from '@/lib/codes/search/synonym-table';
import { SYNONYMS_FILE } from '@/lib/codes/synonym';
import { parseNote, type Note } from '@/lib/notes/note';
import { scenarioCptSchema, scenarioSchema, type Scenario, type ScenarioCpt } from '@/lib/scenario/scenario';
import { AppError } from '@/lib/std/app-error';
import { termSchema, type Term } from '@/lib/terms/term';

/** Reads one file of the built-in content; `path` is relative to the content folder. */
export type ReadContentFile = (path: string) => Promise<Uint8Array<ArrayBuffer>>;

export type BankContent = { id: string; title: string; notice?: string | undefined; items: Item[] };

/** The built-in content, checked against its schemas. */
export type Content = {
  revision: string;
  banks: BankContent[];
  notes: Note[];
  terms: Term[];
  codes: StarterCode[];
  scenarios: Scenario[];
  scenarioCpts: ScenarioCpt[];
  /** The packed table; its head has been checked, so that it can be opened. */
  synonyms: Uint8Array<ArrayBuffer>;
};

/** Reads the manifest. Throws an AppError `content-unreadable` or `content-invalid`. */
export async function readManifest(readFile: ReadContentFile): Promise<ContentManifest> {
  return parseJson('manifest.json', await read(readFile, 'manifest.json'), contentManifestSchema);
}

/**
 * Reads and checks every file that the manifest names.
 * @throws AppError `content-unreadable` or `content-invalid`, naming the file
 */
export async function readContent(manifest: ContentManifest, readFile: ReadContentFile): Promise<Content> {
  const readEach = <T>(files: readonly string[], schema: z.ZodType<T>): Promise<T[]> =>
    Promise.all(files.map(async (file) => parseJson(file, await read(readFile, file), schema)));
  const readAll = async <T>(files: readonly string[], schema: z.ZodType<T[]>): Promise<T[]> => {
    return (await readEach(files, schema)).flat();
  };
  const items = z.array(itemSchema) as unknown as z.ZodType<Item[]>;
  const noteOf = async (file: string) =>
    parseNote(file.replace(/^.*\//, '').replace(/\.md$/, ''), await read(readFile, file));
  return {
    revision: manifest.revision,
    banks: await Promise.all(
      manifest.banks.map(async ({ id, title, notice, files }) => ({
        id,
        title,
        notice,
        items: await readAll(files, items),
      })),
    ),
    notes: await Promise.all(manifest.notes.map(noteOf)),
    terms: await readAll(manifest.terms, z.array(termSchema)),
    codes: await readAll(manifest.codes, z.array(starterCodeSchema)),
    scenarios: await readEach(manifest.scenarios, scenarioSchema),
    scenarioCpts: await readEach(manifest.scenariosCpt, scenarioCptSchema),
    synonyms: checkedSynonyms(await readBytes(readFile, SYNONYMS_FILE)),
  };
}

async function read(readFile: ReadContentFile, path: string): Promise<string> {
  return new TextDecoder().decode(await readBytes(readFile, path));
}

async function readBytes(readFile: ReadContentFile, path: string): Promise<Uint8Array<ArrayBuffer>> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new AppError('content-unreadable', `${path}: ${String(cause)}`, { cause });
  }
}

function checkedSynonyms(packed: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  try {
    openSynonyms(packed);
  } catch (cause) {
    throw new AppError('content-invalid', `${SYNONYMS_FILE}: ${String(cause)}`, { cause });
  }
  return packed;
}

function parseJson<T>(path: string, text: string, schema: z.ZodType<T>): T {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (cause) {
    throw new AppError('content-invalid', `${path}: ${String(cause)}`, { cause });
  }
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new AppError('content-invalid', `${path}: ${z.prettifyError(parsed.error)}`);
  return parsed.data;
}
