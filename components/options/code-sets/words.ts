import type { LayerKind } from '@/lib/codes/layer';

/** What a layer is called; tables and index of ICD-10-PCS stand beside its name, so it is not repeated. */
export const LAYER_WORDS: Record<LayerKind, string> = {
  codes: 'Codes and titles',
  details: 'Details of the codes',
  changes: 'Changes of the year',
  notes: 'Tabular List notes',
  index: 'Alphabetic Index',
  'external-cause-index': 'Index to external causes',
  'neoplasm-table': 'Table of neoplasms',
  'drug-table': 'Table of drugs and chemicals',
  tables: 'Tables',
  definitions: 'Definitions',
  'poa-exempt': 'POA-exempt codes',
  cc: 'CC and MCC list',
  modifiers: 'Modifiers',
};

const COUNT_WORDS = new Map([
  ['exempt', 'exempt codes'],
  ['cc', 'CCs'],
  ['mcc', 'MCCs'],
  ['onlyIfAlive', 'MCCs only if alive'],
  ['conditions', 'hospital-acquired conditions'],
]);

/**
 * Counts of a layer in words: `{ valid: 74719, headers: 23467 }` gives `74,719 valid, 23,467 headers`. What there is
 * none of is left out, unless there is nothing at all.
 */
export function countWords(counts: Readonly<Record<string, number>>): string {
  const all = Object.entries(counts);
  const some = all.filter(([, count]) => count > 0);
  return (some.length > 0 ? some : all)
    .map(([name, count]) => {
      const words = COUNT_WORDS.get(name) ?? spaced(name);
      return `${numberWords(count)} ${count === 1 ? words.replace(/s$/, '') : words}`;
    })
    .join(', ');
}

/** `mainTerms` gives `main terms`. */
function spaced(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
}

function numberWords(count: number): string {
  return count.toLocaleString('en-US');
}

/** Bytes in the unit that people read (`940 kB`, `2.1 MB`), with a space that does not break. */
export function sizeWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes}\u00A0bytes`;
  if (bytes < 999_500) return `${Math.round(bytes / 1_000)}\u00A0kB`;
  return `${(bytes / 1_000_000).toFixed(1)}\u00A0MB`;
}

/** The day of an instant (epoch ms) as the reader writes it. */
export function dayWords(at: number): string {
  return new Intl.DateTimeFormat(undefined, { dateStyle: 'medium' }).format(at);
}
