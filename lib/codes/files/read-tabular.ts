import type { CodeLayer } from '../layer';
import { normaliseCode } from '../normalise-code';
import { packRecords } from '../pack/packed-records';
import {
  chapterKey,
  sectionKey,
  type TabularCategory,
  type TabularChapter,
  type TabularCode,
  type TabularRecord,
  type TabularSection,
} from '../records/tabular-notes';
import { checkCmRoot, cmEdition } from './cm-xml';
import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';
import { nestSections } from './nest-sections';
import { only, tabularEntry, type Refuse } from './tabular-entry';
import { TABULAR_LAYOUT } from './tabular-layout';
import { childrenOf, readXmlTree, type XmlNode } from './xml-tree';

const CATEGORY = /^[A-Z][0-9A-Z]{2}$/;
const CODE = /^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{1,4})?$/;
const SECTION = /^[A-Z][0-9A-Z]{2}(-[A-Z][0-9A-Z]{2})?$/;

/**
 * Reads the Tabular List of ICD-10-CM (`icd10cm_tabular_2021.xml`): a layer of kind `notes` with `TabularRecord`s. What
 * the file says twice (the index of sections) or about the book (the introduction) is left out.
 * @throws CodeFileError `unknown` for another file, `malformed` for another layout, and as `readXml`
 */
export async function readTabular(file: CodeFile): Promise<CodeLayer> {
  const records = new Map<string, TabularRecord>();
  const counts = { chapters: 0, sections: 0, categories: 0, codes: 0 };
  let edition: string | undefined;
  let sections: TabularSection[] = [];
  let categories: string[] = [];

  const refuse: Refuse = (node, message) => {
    throw new CodeFileError('malformed', { file: file.name, line: node.line }, message);
  };
  const add = (key: string, record: TabularRecord, node: XmlNode) => {
    if (records.has(key)) refuse(node, `${key.replace(':', ' ')} stands twice in the file.`);
    records.set(key, record);
  };
  const takeCategory = (node: XmlNode, section: XmlNode) => {
    const seen = new Set<string>();
    const { codes, ...entry } = tabularCode(node, [], seen, refuse);
    if (!CATEGORY.test(entry.code)) refuse(node, `${entry.code} is no category of three characters.`);
    const record: TabularCategory = { kind: 'category', section: sectionId(section, refuse), ...entry };
    if (codes) record.codes = codes;
    add(entry.code, record, node);
    categories.push(entry.code);
    counts.codes += seen.size;
  };
  const takeSection = (node: XmlNode, chapter: XmlNode) => {
    const section = sectionId(node, refuse);
    const record: TabularSection = {
      kind: 'section',
      section,
      chapter: chapterName(chapter, refuse),
      ...tabularEntry(node, refuse),
      categories,
    };
    add(sectionKey(section), record, node);
    sections.push(record);
    categories = [];
  };
  const takeChapter = (node: XmlNode) => {
    const chapter = chapterName(node, refuse);
    nestSections(sections);
    const record: TabularChapter = {
      kind: 'chapter',
      chapter,
      ...tabularEntry(node, refuse),
      sections: sections.map(({ section }) => section),
    };
    add(chapterKey(chapter), record, node);
    counts.chapters += 1;
    counts.sections += sections.length;
    sections = [];
  };

  await readXmlTree(file, {
    layout: TABULAR_LAYOUT,
    checkRoot: (root) => checkCmRoot(file, root, 'ICD10CM.tabular'),
    take(node, around) {
      const parent = around.at(-1);
      if (!parent) {
        edition ??= cmEdition(file, node);
        if (counts.chapters === 0) refuse(node, 'This Tabular List has no chapter.');
      } else if (node.name === 'diag' && parent.name === 'section') takeCategory(node, parent);
      else if (node.name === 'section') takeSection(node, parent);
      else if (node.name === 'chapter') takeChapter(node);
      else if (!UNUSED.has(node.name)) {
        // The version stands first; a file without one is refused before it is read to its end.
        if (parent.name === 'chapter') edition ??= cmEdition(file, around[0] ?? node);
        return false;
      }
      return true;
    },
  });
  counts.categories = [...records.values()].filter(({ kind }) => kind === 'category').length;
  return {
    system: 'icd10cm',
    kind: 'notes',
    edition: edition ?? '',
    packed: packRecords(records),
    counts,
    file: file.name,
  };
}

const UNUSED: ReadonlySet<string> = new Set(['introduction', 'sectionIndex']);

/**
 * A code with all below it. A code that does not begin with the code around it is put under the nearest one that it
 * begins with: in FY2021 H54.512A stands inside H54.511.
 */
function tabularCode(node: XmlNode, around: TabularCode[], seen: Set<string>, refuse: Refuse): TabularCode {
  const name = only(node, 'name', refuse);
  if (!CODE.test(name)) refuse(node, `"${name.slice(0, 40)}" is no code of ICD-10-CM.`);
  const code: TabularCode = { code: normaliseCode(name), ...tabularEntry(node, refuse) };
  if (node.attributes.get('placeholder') === 'true') code.isPlaceholder = true;
  const above = around.findLast((one) => one.code !== code.code && code.code.startsWith(one.code));
  if (seen.has(code.code)) refuse(node, `${name} stands twice in the file.`);
  if (around.length > 0 && !above) refuse(node, `${name} does not belong to ${around[0]?.code}.`);
  seen.add(code.code);
  if (above) (above.codes ??= []).push(code);
  for (const child of childrenOf(node, 'diag')) tabularCode(child, [...around, code], seen, refuse);
  return code;
}

function sectionId(node: XmlNode, refuse: Refuse): string {
  const id = node.attributes.get('id') ?? '';
  return SECTION.test(id) ? id : refuse(node, `"${id.slice(0, 40)}" is no range of categories.`);
}

function chapterName(node: XmlNode, refuse: Refuse): string {
  const name = only(node, 'name', refuse);
  return /^\d{1,2}$/.test(name) ? name : refuse(node, `"${name.slice(0, 40)}" is no chapter number.`);
}
