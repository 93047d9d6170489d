import { NOTE_KINDS } from '../records/tabular-notes';
import type { XmlLayout } from './xml-tree';

const ENTRY = ['desc', ...NOTE_KINDS, 'visualImpairment', 'sevenChrNote', 'sevenChrDef'];
const NOTES = [...NOTE_KINDS, 'instruction', 'sevenChrNote'];

/** Where the elements of the Tabular List stand. */
export const TABULAR_LAYOUT: XmlLayout = new Map<string, ReadonlySet<string> | 'text'>([
  ['ICD10CM.tabular', new Set(['version', 'introduction', 'chapter'])],
  ['introduction', new Set(['introSection'])],
  ['introSection', new Set(['title', 'instruction'])],
  ['chapter', new Set(['name', ...ENTRY, 'sectionIndex', 'section'])],
  ['sectionIndex', new Set(['sectionRef'])],
  ['section', new Set([...ENTRY, 'diag'])],
  ['diag', new Set(['name', ...ENTRY, 'diag'])],
  ['sevenChrDef', new Set(['extension', 'note'])],
  ...NOTES.map((name) => [name, new Set(['note'])] as const),
  ['visualImpairment', new Set(['visCategory'])],
  ['visCategory', new Set(['heading', 'value', 'visRange'])],
  ['visRange', new Set(['heading', 'visMax', 'visMin'])],
  ['visMax', new Set(['heading', 'value'])],
  ['visMin', new Set(['heading', 'value'])],
  ...['version', 'title', 'name', 'desc', 'note', 'extension', 'sectionRef', 'heading', 'value'].map(
    (name) => [name, 'text'] as const,
  ),
]);
