import type { XmlLayout } from './xml-tree';

const TERM = ['title', 'code', 'manif', 'see', 'seeAlso', 'seecat', 'subcat', 'cell', 'term'];
const TEXTS = ['version', 'title', 'head', ...TERM.filter((name) => name !== 'term')];

/** Where the elements of the indexes and tables stand: all four files have the same root element. */
export const CM_INDEX_LAYOUT: XmlLayout = new Map<string, ReadonlySet<string> | 'text'>([
  ['ICD10CM.index', new Set(['version', 'title', 'indexHeading', 'letter'])],
  ['indexHeading', new Set(['head'])],
  ['letter', new Set(['title', 'mainTerm'])],
  ['mainTerm', new Set(TERM)],
  ['term', new Set(TERM)],
  ...TEXTS.map((name) => [name, 'text'] as const),
]);
