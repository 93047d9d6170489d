import type { CodeSystem } from '@/lib/codes/code-system';
import type { LayerKind } from '@/lib/codes/layer';
import type { CodeChangeKind } from '@/lib/codes/records/code-change';

/** The books of the code sets that are looked through from a letter or a word. */
export const INDEX_BOOKS = {
  'cm-index': {
    title: 'Alphabetic Index',
    noun: 'Index',
    about: 'Diseases and injuries by their main terms',
    system: 'icd10cm',
    kind: 'index',
  },
  'external-causes': {
    title: 'External Cause Index',
    noun: 'External Cause Index',
    about: 'How it happened, where, doing what',
    system: 'icd10cm',
    kind: 'external-cause-index',
  },
  neoplasms: {
    title: 'Table of Neoplasms',
    noun: 'Table of Neoplasms',
    about: 'By site: primary, secondary, in situ, benign',
    system: 'icd10cm',
    kind: 'neoplasm-table',
  },
  drugs: {
    title: 'Table of Drugs and Chemicals',
    noun: 'Table of Drugs',
    about: 'Poisoning by intent, adverse effect, underdosing',
    system: 'icd10cm',
    kind: 'drug-table',
  },
  'pcs-index': {
    title: 'ICD-10-PCS Index',
    noun: 'PCS Index',
    about: 'Procedures, body parts and devices by their names',
    system: 'icd10pcs',
    kind: 'index',
  },
} as const satisfies Record<
  string,
  { title: string; noun: string; about: string; system: CodeSystem; kind: Exclude<LayerKind, 'codes'> }
>;

export type IndexBookId = keyof typeof INDEX_BOOKS;
export type TableBookId = 'neoplasms' | 'drugs';
/** Books whose main terms have a page each; the tables are one page a letter. */
export type TermBookId = Exclude<IndexBookId, TableBookId>;

/**
 * A page of the browsed code book with all that brings it back as it was left: what is typed, chosen, opened. Codes
 * have no dot.
 */
export type BrowsePlace =
  | { kind: 'contents' }
  /** `chosen` is the beginning of a code, as far as it is valid. */
  | { kind: 'pcs-builder'; chosen: string }
  | { kind: 'index'; book: IndexBookId; letter: string; typed: string }
  /** `line` is the position of a subterm (see `termLines`) that is to be shown. */
  | { kind: 'main-term'; book: TermBookId; key: string; line?: number }
  /** Where the Alphabetic Index and the tables lead to this code. */
  | { kind: 'index-places'; system: CodeSystem; code: string }
  | { kind: 'ms-drg'; mdc?: string }
  | { kind: 'changes'; source?: string; changed?: CodeChangeKind; typed: string }
  | { kind: 'drill'; source: string };
