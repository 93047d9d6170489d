import type { FileKind } from './file-kind';
import { drgEdition } from './name-kind';

export type ContentKind = { kind: FileKind; edition?: string | undefined };

/** What each line of the file must be like, in the first complete lines, for it to be of that kind. */
const LINES: readonly [RegExp, FileKind][] = [
  // Order number, code, flag. Codes of ICD-10-CM begin with a letter, the first of ICD-10-PCS with a digit.
  [/^\d{5} [A-Z][0-9A-Z]{2,6} +[01] \S/, 'cm-order'],
  [/^\d{5} \d[0-9A-Z]{2,6} +[01] \S/, 'pcs-order'],
  // Only the addenda of ICD-10-CM have a flag before the code.
  [/^(Add|Delete|Revise (from|to)): +[01] [A-Z][0-9A-Z]{2,6} /, 'cm-addenda'],
  [/^(Add|Delete|Revise (from|to)): +[0-9A-HJ-NP-Z]{7} \S/, 'pcs-addenda'],
  [/^[ A-Z0-9]{3}[A-Z0-9]{2}\d{5}[3478].{309}$/, 'hcpcs'],
];

const ROOTS = new Map<string, FileKind>([
  ['ICD10CM.tabular', 'cm-tabular'],
  ['ICD10PCS.tabular', 'pcs-tables'],
  ['ICD10PCS.definitions', 'pcs-definitions'],
  ['ICD10PCS.index', 'pcs-index'],
]);

/** What the first bytes of a file say of it, with its edition where they say that too. */
export function contentKind(head: Uint8Array): ContentKind | undefined {
  // Latin-1 reads every byte; all that is looked for is ASCII.
  const text = new TextDecoder('latin1').decode(head).replace(/^(ï»¿)?\s*/, '');
  if (text.startsWith('<')) return xmlKind(text);
  return listKind(text) ?? drgKind(text) ?? lineKind(text);
}

function xmlKind(text: string): ContentKind | undefined {
  const root = /<(ICD10(?:CM|PCS)\.\w+)/.exec(text)?.[1];
  if (root === undefined) return undefined;
  const kind = ROOTS.get(root) ?? (root === 'ICD10CM.index' ? indexKind(text) : undefined);
  const year = /<version>\s*(20\d\d)\b/.exec(text)?.[1];
  return kind && { kind, edition: year === undefined ? undefined : `FY${year}` };
}

/** The index and the tables of ICD-10-CM have the same root; their headings tell them apart. */
function indexKind(text: string): FileKind | undefined {
  if (/<head col="1">\s*Neoplasm/.test(text)) return 'cm-neoplasm';
  if (/<head col="1">\s*Substance/.test(text)) return 'cm-drug';
  const title = /<title>([^<]*)/.exec(text)?.[1] ?? '';
  if (/external cause/i.test(title)) return 'cm-external-cause-index';
  return /diseases/i.test(title) ? 'cm-index' : undefined;
}

/** The POA-exempt list has a heading whose first column is named after the year: `Order26`. */
function listKind(text: string): ContentKind | undefined {
  const heading = /^(?:Order(?:FY)?(\d\d)?\t)?POA ?exempt ?Code\tDescription/i.exec(text);
  if (!heading) return undefined;
  return { kind: 'poa-exempt', edition: heading[1] === undefined ? undefined : `FY20${heading[1]}` };
}

function drgKind(text: string): ContentKind | undefined {
  const appendix = /^:=+:\s*\|\s*Appendix ([A-Z]) ([^|]*)/.exec(text);
  const kind =
    appendix && (appendix[1] === 'A' ? 'msdrg-list' : appendix[1] === 'F' ? 'msdrg-cc' : undefined);
  if (!kind) return undefined;
  const [, version, update] = /Version (\d\d)\.(\d)/.exec(appendix[2] ?? '') ?? [];
  return { kind, edition: version && drgEdition(version, update) };
}

function lineKind(text: string): ContentKind | undefined {
  // The last line may be cut off, unless it is the only one.
  const lines = text.split(/\r?\n/);
  const complete = lines.length > 1 ? lines.slice(0, -1) : lines;
  const kind = LINES.find(([pattern]) => complete.some((line) => pattern.test(line)))?.[1];
  return kind && { kind };
}
