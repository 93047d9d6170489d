import type { CodeLayer } from '@/lib/codes/layer';
import { packRecords } from '@/lib/codes/pack/packed-records';
import { indexKey, type PcsIndexTerm, type PcsReference } from '@/lib/codes/records/pcs-index';
import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';
import { fiscalEdition } from './fiscal-edition';
import { fault, lineOf, readXmlRecords, strayElement } from './xml-records';
import { childrenOf, type XmlNode } from './xml-tree';

/** `code` is a whole code, `codes` the beginning of one, `tab` a table. */
const CODE_SHAPES = new Map([
  ['code', /^[0-9A-HJ-NP-Z]{7}$/],
  ['codes', /^[0-9A-HJ-NP-Z]{4,6}$/],
  ['tab', /^[0-9A-HJ-NP-Z]{3}$/],
]);

/**
 * Reads the ICD-10-PCS Index (`icd10pcs_index_YYYY.xml`) as layer `index`: a record for each main term, under
 * `indexKey` of its title. Main terms of the same title become one.
 * @throws CodeFileError naming the line
 */
export async function readPcsIndex(file: CodeFile): Promise<CodeLayer> {
  const records = new Map<string, PcsIndexTerm>();
  const counts = { mainTerms: 0, terms: 0 };
  let version = '';
  await readXmlRecords(file, { root: 'ICD10PCS.index', groups: ['letter'] }, (record) => {
    if (record.name === 'version') version = lineOf(record);
    else if (record.name === 'mainTerm') {
      const term = termOf(file, record, 0, () => (counts.terms += 1));
      if (term.title === '') throw fault(file, record.line, 'A main term has a title.');
      const key = indexKey(term.title);
      const earlier = records.get(key);
      if (earlier) merge(earlier, term);
      else records.set(key, term);
    } else if (record.name !== 'title') throw strayElement(file, record);
  });
  if (records.size === 0) {
    throw new CodeFileError(
      'truncated',
      { file: file.name },
      'There is no main term in it. Download it again.',
    );
  }
  counts.mainTerms = records.size;
  return {
    system: 'icd10pcs',
    kind: 'index',
    edition: fiscalEdition(file, version, file.name),
    packed: packRecords(records),
    counts,
    file: file.name,
  };
}

function termOf(file: CodeFile, element: XmlNode, level: number, count: () => void): PcsIndexTerm {
  const term: PcsIndexTerm = { title: '', see: [], use: [], codes: [], terms: [] };
  for (const child of childrenOf(element)) {
    if (child.name === 'title') term.title = lineOf(child);
    else if (child.name === 'see' || child.name === 'use') term[child.name].push(referenceOf(file, child));
    else if (child.name === 'term') {
      if (child.attributes.get('level') !== String(level + 1)) {
        throw fault(
          file,
          child.line,
          `A subterm of level ${level + 1} is due here. Download the file again.`,
        );
      }
      count();
      term.terms.push(termOf(file, child, level + 1, count));
    } else term.codes.push(codeOf(file, child));
  }
  if (term.title === '' && term.see.length + term.use.length + term.codes.length === 0) {
    throw fault(file, element.line, 'A term has a title, a reference or a code.');
  }
  return term;
}

function referenceOf(file: CodeFile, element: XmlNode): PcsReference {
  const text = lineOf(element);
  if (text === '') throw fault(file, element.line, 'A reference names the term or value to look up.');
  return { text, codes: childrenOf(element).map((child) => codeOf(file, child)) };
}

function codeOf(file: CodeFile, element: XmlNode): string {
  const shape = CODE_SHAPES.get(element.name);
  if (!shape) throw strayElement(file, element);
  const code = lineOf(element);
  if (shape.test(code)) return code;
  throw fault(file, element.line, `“${code.slice(0, 20)}” is not a code or table of ICD-10-PCS.`);
}

function merge(earlier: PcsIndexTerm, term: PcsIndexTerm): void {
  earlier.see.push(...term.see);
  earlier.use.push(...term.use);
  earlier.codes.push(...term.codes);
  earlier.terms.push(...term.terms);
}
