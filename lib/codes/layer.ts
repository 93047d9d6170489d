import type { CodeSystem } from './code-system';

/**
 * What one official file gives. Layers of one system may be of different years, so each carries its own edition and
 * every screen shows the edition of the layer that a fact is from.
 */
export type LayerKind =
  /** Codes with their titles, searchable (a packed code list); all other kinds are packed records. */
  | 'codes'
  /** More about each code of a small set: coverage and dates (HCPCS), MDC and type (MS-DRG). */
  | 'details'
  /** What the publisher added, deleted and revised in this edition. */
  | 'changes'
  /** Tabular List: includes, excludes, code first, use additional, 7th characters. */
  | 'notes'
  | 'index'
  | 'external-cause-index'
  | 'neoplasm-table'
  | 'drug-table'
  /** ICD-10-PCS tables and definitions. */
  | 'tables'
  | 'definitions'
  | 'poa-exempt'
  /** Diagnoses that are a CC or MCC in an MS-DRG version. */
  | 'cc'
  | 'modifiers';

/** One installed layer. `packed` is read by `openCodes` (kind `codes`) or `openRecords` (all others). */
export type CodeLayer = {
  system: CodeSystem;
  kind: LayerKind;
  /** `FY2026` for ICD-10, `2019` for HCPCS, `v40` for MS-DRG. */
  edition: string;
  packed: Uint8Array<ArrayBuffer>;
  /** How many codes (records of a list) it holds, for the list of installed sets: `{ valid: 74719, headers: 23467 }`. */
  counts: Record<string, number>;
  /** The file it was read from, inside its archive where it came in one. */
  file: string;
  /** Codes of an update within the fiscal year (January, April): some are newer than the edition's other layers. */
  isMidYear?: true;
};

/** The key of a layer: system, kind and edition (`icd10cm:codes:FY2026`). */
export function layerId(layer: Pick<CodeLayer, 'system' | 'kind' | 'edition'>): string {
  return `${layer.system}:${layer.kind}:${layer.edition}`;
}
