import type { Item } from '@/lib/bank/item';
import type { StarterCode } from '@/lib/codes/code';
import { packSynonyms } from '@/lib/codes/search/pack-synonyms';
import type { Synonym } from '@/lib/codes/synonym';
import type { Scenario, ScenarioCpt } from '@/lib/scenario/scenario';
import type { Note } from '@/lib/notes/note';
import type { Term } from '@/lib/terms/term';
import type { ReadContentFile } from '../read-content';

export type ContentParts = {
  /** 16 hexadecimal digits; the default stands for the first revision. */
  revision?: string;
  /** The items of each bank by the bank's id. */
  banks?: Record<string, Item[]>;
  notes?: Note[];
  terms?: Term[];
  codes?: StarterCode[];
  synonyms?: Synonym[];
  scenarios?: Scenario[];
  scenarioCpts?: ScenarioCpt[];
  /** Texts that stand in the place of files, by path; null for a file that is not there. */
  broken?: Record<string, string | null>;
};

/** A content folder in memory: a manifest, one file a bank and a note, one of terms and one of codes. */
export function contentReader(parts: ContentParts): ReadContentFile {
  const { banks = {}, notes = [], terms = [], codes = [], synonyms = [], broken = {} } = parts;
  const { scenarios = [], scenarioCpts = [] } = parts;
  const manifest = {
    revision: parts.revision ?? '0000000000000001',
    banks: Object.keys(banks).map((id) => ({
      id,
      title: `The bank ${id}`,
      ...(id === 'cpt' ? { notice: 'A notice about CPT.' } : {}),
      files: [`banks/${id}/all.json`],
    })),
    notes: notes.map((note) => `notes/${note.id}.md`),
    terms: ['terms/all.json'],
    codes: ['codes/starter.json'],
    scenarios: scenarios.map(({ id }) => `scenarios/${id}.json`),
    scenariosCpt: scenarioCpts.map(({ scenario }) => `scenarios-cpt/${scenario}.json`),
  };
  const files = new Map<string, string | Uint8Array<ArrayBuffer> | null>([
    ['manifest.json', JSON.stringify(manifest)],
    ...Object.entries(banks).map(([id, items]) => [`banks/${id}/all.json`, JSON.stringify(items)] as const),
    ...notes.map((note) => [`notes/${note.id}.md`, noteSource(note)] as const),
    ['terms/all.json', JSON.stringify(terms)],
    ['codes/starter.json', JSON.stringify(codes)],
    ['synonyms.bin', packSynonyms(synonyms)],
    ...scenarios.map((each) => [`scenarios/${each.id}.json`, JSON.stringify(each)] as const),
    ...scenarioCpts.map((each) => [`scenarios-cpt/${each.scenario}.json`, JSON.stringify(each)] as const),
    ...Object.entries(broken),
  ]);
  return async (path) => {
    const file = files.get(path) ?? null;
    if (file === null) throw new Error(`404 for ${path}`);
    return typeof file === 'string' ? new TextEncoder().encode(file) : file;
  };
}

/** A note as a file. JSON is YAML too. */
function noteSource(note: Note): string {
  const { id: _, body, ...frontMatter } = note;
  return `---\n${JSON.stringify(frontMatter)}\n---\n\n${body}\n`;
}
