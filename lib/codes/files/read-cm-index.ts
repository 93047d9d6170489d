import type { CodeLayer } from '../layer';
import { packRecords } from '../pack/packed-records';
import type { IndexRecord, IndexTerm } from '../records/cm-index';
import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';
import { readMainTerms } from './read-main-terms';
import { printedCode, termText } from './term-parts';
import { childrenOf, textOf, type XmlNode } from './xml-tree';

/**
 * Reads the Alphabetic Index (`icd10cm_index_2017.xml`) or the External Cause Index (`icd10cm_eindex_2022.xml`) of
 * ICD-10-CM: a layer of kind `index` or `external-cause-index` with `IndexRecord`s.
 * @throws CodeFileError `unknown` for another file, `malformed` for another layout, and as `readXml`
 */
export async function readCmIndex(file: CodeFile): Promise<CodeLayer> {
  const fields = (node: XmlNode) => indexFields(file, node);
  const { kind, edition, records, counts } = await readMainTerms(
    file,
    ['index', 'external-cause-index'],
    fields,
  );
  const packed = packRecords(records satisfies ReadonlyMap<string, IndexRecord>);
  return { system: 'icd10cm', kind, edition, packed, counts, file: file.name };
}

type IndexFields = Omit<IndexTerm, 'title' | 'parts' | 'terms'>;

const CODES = [
  ['code', 'code'],
  ['manif', 'manifestation'],
  ['seecat', 'seeCategory'],
  ['subcat', 'seeSubcategory'],
] as const;

function indexFields(file: CodeFile, node: XmlNode): IndexFields {
  const fields: IndexFields = {};
  const [cell] = childrenOf(node, 'cell');
  if (cell) refuse(file, cell, 'An index has no columns.');
  for (const name of ['see', 'seeAlso'] as const) {
    const text = termText(node, name);
    if (text !== undefined) fields[name] = text;
  }
  for (const [name, field] of CODES) {
    const [element, second] = childrenOf(node, name);
    if (second) refuse(file, second, `A term has two elements <${name}>.`);
    const text = element ? textOf(element) : '';
    const code = printedCode(text);
    if (code !== undefined) fields[field] = code;
    else if (text !== '') fields.remark = fields.remark === undefined ? text : `${fields.remark}; ${text}`;
  }
  return fields;
}

function refuse(file: CodeFile, { line }: XmlNode, message: string): never {
  throw new CodeFileError('malformed', { file: file.name, line }, message);
}
