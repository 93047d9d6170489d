import type { CodeSystem } from '@/lib/codes/code-system';
import type { PoaIndicator } from './scenario';

/** One line of a code sheet as the coder filled it in. `code` with its dot, as typed so far. */
export type SheetLine = {
  id: string;
  system: Extract<CodeSystem, 'icd10cm' | 'icd10pcs' | 'hcpcs' | 'cpt'>;
  code: string;
  poa?: PoaIndicator;
  modifiers?: string[];
  units?: number;
};

/** A filled-in sheet. The first diagnosis is the principal or first-listed one, the first procedure the principal one. */
export type CodeSheet = { diagnoses: SheetLine[]; procedures: SheetLine[] };

/** The reader's own mark in a document: characters `start` to `end` of its text. */
export type RecordHighlight = { document: string; start: number; end: number };

/** A running or finished scenario. */
export type ScenarioSession = {
  id: string;
  kind: 'scenario';
  status: 'running' | 'finished';
  startedAt: number;
  finishedAt?: number;
  scenarioId: string;
  scenarioRevision: number;
  /** Codes are typed, or picked from a list. */
  entry: 'typed' | 'picked';
  /** Whether CPT lines count: the `cpt` bank was on at the start. */
  hasCpt: boolean;
  sheet: CodeSheet;
  highlights: RecordHighlight[];
  /** Time with the record in sight, ms. */
  elapsedMs: number;
  /** Share of the points, 0 to 1, once finished. */
  share?: number;
};
