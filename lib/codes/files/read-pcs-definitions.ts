import type { CodeLayer } from '@/lib/codes/layer';
import { packRecords } from '@/lib/codes/pack/packed-records';
import type { PcsDefinitions, PcsTerm } from '@/lib/codes/records/pcs-definitions';
import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';
import { fiscalEdition } from './fiscal-edition';
import { fault, lineOf, readXmlRecords, strayElement } from './xml-records';
import { childrenOf, type XmlNode } from './xml-tree';

/** Below the root but no definitions: the title of the file, and the device aggregation table (not installed). */
const LEFT_OUT = new Set(['title', 'deviceAggregation']);

/**
 * Reads the ICD-10-PCS definitions (`icd10pcs_definitions_YYYY.xml`) as layer `definitions`. The device aggregation
 * table at its end (which specific device counts as which general one) is left out.
 * @throws CodeFileError naming the line
 */
export async function readPcsDefinitions(file: CodeFile): Promise<CodeLayer> {
  const records = new Map<string, PcsDefinitions>();
  let version = '';
  let terms = 0;
  await readXmlRecords(file, { root: 'ICD10PCS.definitions' }, (record) => {
    if (record.name === 'version') version = lineOf(record);
    else if (record.name === 'section') {
      for (const [key, axis] of sectionOf(file, record)) {
        if (records.has(key))
          throw fault(file, record.line, `Axis ${key[1]} of section ${key[0]} is there twice.`);
        records.set(key, axis);
        terms += axis.terms.length;
      }
    } else if (!LEFT_OUT.has(record.name)) throw strayElement(file, record);
  });
  if (records.size === 0) {
    throw new CodeFileError(
      'truncated',
      { file: file.name },
      'There is no definition in it. Download it again.',
    );
  }
  return {
    system: 'icd10pcs',
    kind: 'definitions',
    edition: fiscalEdition(file, version, file.name),
    packed: packRecords(records),
    counts: { terms },
    file: file.name,
  };
}

function sectionOf(file: CodeFile, element: XmlNode): Map<string, PcsDefinitions> {
  const code = element.attributes.get('code') ?? '';
  const section = lineOf(childrenOf(element, 'title')[0]);
  if (!/^[0-9A-HJ-NP-Z]$/.test(code) || section === '') {
    throw fault(file, element.line, 'A section has one character as its code, and a title.');
  }
  const axes = new Map<string, PcsDefinitions>();
  for (const child of childrenOf(element)) {
    if (child.name === 'title') continue;
    const position = child.attributes.get('pos') ?? '';
    if (child.name !== 'axis') throw strayElement(file, child);
    if (!/^[1-7]$/.test(position)) throw fault(file, child.line, 'An axis has a position from 1 to 7.');
    if (axes.has(code + position)) throw fault(file, child.line, `Axis ${position} is there twice.`);
    axes.set(code + position, axisOf(file, child, section));
  }
  return axes;
}

function axisOf(file: CodeFile, element: XmlNode, section: string): PcsDefinitions {
  const axis: PcsDefinitions = { section, title: '', terms: [] };
  for (const child of childrenOf(element)) {
    if (child.name === 'title') axis.title = lineOf(child);
    else if (child.name === 'terms') axis.terms.push(termOf(file, child));
    else throw strayElement(file, child);
  }
  if (axis.title === '' || axis.terms.length === 0) {
    throw fault(file, element.line, 'An axis has a title and terms.');
  }
  return axis;
}

function termOf(file: CodeFile, element: XmlNode): PcsTerm {
  const term: PcsTerm = { titles: [], includes: [] };
  for (const child of childrenOf(element)) {
    const text = lineOf(child);
    if (text === '') throw fault(file, child.line, 'There is no text here. Download the file again.');
    if (child.name === 'title') term.titles.push(text);
    else if (child.name === 'includes') term.includes.push(text);
    else if (child.name === 'definition' || child.name === 'explanation') {
      if (term[child.name] !== undefined) throw fault(file, child.line, `A term has one ${child.name}.`);
      term[child.name] = text;
    } else throw strayElement(file, child);
  }
  if (term.titles.length === 0) throw fault(file, element.line, 'A term has a title.');
  return term;
}
