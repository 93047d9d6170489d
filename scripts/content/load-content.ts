import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import { itemSchema, type Item } from '@/lib/bank/item';
import { starterCodeSchema, type StarterCode } from '@/lib/codes/code';
import { synonymSchema, type Synonym } from '@/lib/codes/synonym';
import { parseNote, type Note } from '@/lib/notes/note';
import { scenarioCptSchema, scenarioSchema, type Scenario, type ScenarioCpt } from '@/lib/scenario/scenario';
import { termSchema, type Term } from '@/lib/terms/term';
import type { Problem } from './problem';

export type LoadedItem = { file: string; bank: string; item: Item };
export type LoadedNote = { file: string; note: Note };
export type LoadedTerm = { file: string; term: Term };
/** `at` is the entry's place in its file, from 0. */
export type LoadedSynonym = { file: string; at: number; synonym: Synonym };
export type LoadedScenario = { file: string; scenario: Scenario };
export type LoadedScenarioCpt = { file: string; cpt: ScenarioCpt };
export type LoadedStarter = { file: string; rows: StarterCode[] };

/** Everything under `public/content` that has the right shape, and a problem for each thing that has not. */
export type Content = {
  items: LoadedItem[];
  notes: LoadedNote[];
  terms: LoadedTerm[];
  synonyms: LoadedSynonym[];
  scenarios: LoadedScenario[];
  scenarioCpts: LoadedScenarioCpt[];
  starter: LoadedStarter;
  problems: Problem[];
};

export const MANIFEST_FILE = 'manifest.json';
export const STARTER_FILE = 'codes/starter.json';
/** Items or terms in one file, by docs/data-format.md. */
const MAX_PER_FILE = 40;

/** All files below `folder`, as sorted paths with forward slashes. Throws when the folder is missing. */
export function listContentFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/').replace(/^\/+/, ''),
    )
    .toSorted((a, b) => (a < b ? -1 : 1));
}

/**
 * Reads the content folder and checks every record against its schema.
 * @throws when the folder cannot be read; anything wrong inside it becomes a problem instead
 */
export function loadContent(folder: string): Content {
  const content: Content = {
    items: [],
    notes: [],
    terms: [],
    synonyms: [],
    scenarios: [],
    scenarioCpts: [],
    starter: { file: STARTER_FILE, rows: [] },
    problems: [],
  };
  for (const file of listContentFiles(folder)) loadFile(content, folder, file);
  return content;
}

function loadFile(content: Content, folder: string, file: string): void {
  const text = () => readFileSync(join(folder, file), 'utf8');
  const [, bank] = /^banks\/([a-z0-9-]+)\/[a-z0-9-]+\.json$/.exec(file) ?? [];
  const [, noteId] = /^notes\/([a-z0-9-]+)\.md$/.exec(file) ?? [];
  if (bank !== undefined) {
    for (const item of readRecords(content, file, text(), itemSchema))
      content.items.push({ file, bank, item: item as Item });
  } else if (noteId !== undefined) {
    loadNote(content, file, noteId, text());
  } else if (/^terms\/[a-z0-9-]+\.json$/.test(file)) {
    for (const term of readRecords(content, file, text(), termSchema)) content.terms.push({ file, term });
  } else if (/^synonyms\/[a-z0-9-]+\.json$/.test(file)) {
    readRecords(content, file, text(), synonymSchema, Infinity).forEach((synonym, at) =>
      content.synonyms.push({ file, at, synonym }),
    );
  } else if (/^scenarios\/[a-z0-9-]+\.json$/.test(file)) {
    const scenario = readRecord(content, file, text(), scenarioSchema);
    if (scenario) content.scenarios.push({ file, scenario });
  } else if (/^scenarios-cpt\/[a-z0-9-]+\.json$/.test(file)) {
    const cpt = readRecord(content, file, text(), scenarioCptSchema);
    if (cpt) content.scenarioCpts.push({ file, cpt });
  } else if (file === STARTER_FILE) {
    content.starter.rows = readRecords(content, file, text(), starterCodeSchema, Infinity);
  } else if (file !== MANIFEST_FILE) {
    content.problems.push({
      file,
      id: '-',
      path: '-',
      message: 'Not a content file by docs/data-format.md: rename or remove it.',
    });
  }
}

function loadNote(content: Content, file: string, id: string, source: string): void {
  try {
    content.notes.push({ file, note: parseNote(id, source) });
  } catch (error) {
    const message = error instanceof Error ? error.message.replaceAll(/\s*\n\s*/g, ' ') : String(error);
    content.problems.push({ file, id, path: 'front matter', message });
  }
}

function readRecords<T>(
  content: Content,
  file: string,
  text: string,
  schema: z.ZodType<T>,
  most = MAX_PER_FILE,
): T[] {
  const refuse = (id: string, path: string, message: string) =>
    content.problems.push({ file, id, path, message });
  const list = parseList(text);
  if (typeof list === 'string') {
    refuse('-', '-', list);
    return [];
  }
  if (list.length > most)
    refuse('-', '-', `${list.length} records; the most is ${most} a file. Split it by topic.`);
  return readParsed(content, file, list, schema);
}

function readParsed<T>(content: Content, file: string, list: unknown[], schema: z.ZodType<T>): T[] {
  return list.flatMap((raw, at) => {
    const parsed = schema.safeParse(raw);
    if (parsed.success) return [parsed.data];
    for (const { path, message } of parsed.error.issues)
      content.problems.push({ file, id: idOf(raw, at), path: path.join('.') || '-', message });
    return [];
  });
}

/** A file that is one record. */
function readRecord<T>(content: Content, file: string, text: string, schema: z.ZodType<T>): T | undefined {
  const list = parseList(`[${text}]`);
  if (typeof list !== 'string') return readParsed(content, file, list.slice(0, 1), schema)[0];
  content.problems.push({ file, id: '-', path: '-', message: list });
  return undefined;
}

function parseList(text: string): unknown[] | string {
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list : 'Not a JSON array.';
  } catch (cause) {
    return `Not JSON: ${String(cause)}`;
  }
}

function idOf(raw: unknown, at: number): string {
  const named = z
    .object({ id: z.string() })
    .or(z.object({ code: z.string() }))
    .safeParse(raw);
  if (!named.success) return `#${at + 1}`;
  return 'id' in named.data ? named.data.id : named.data.code;
}
