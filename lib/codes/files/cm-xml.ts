import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';
import { childrenOf, textOf, type XmlNode } from './xml-tree';

/** The official XML files, by what their beginning says. */
export type CmXmlKind = 'tabular' | 'index' | 'external-cause-index' | 'neoplasm-table' | 'drug-table';

const NAMES: Record<CmXmlKind, string> = {
  tabular: 'ICD-10-CM Tabular List',
  index: 'ICD-10-CM Alphabetic Index',
  'external-cause-index': 'ICD-10-CM External Cause Index',
  'neoplasm-table': 'ICD-10-CM Table of Neoplasms',
  'drug-table': 'ICD-10-CM Table of Drugs and Chemicals',
};
const ROOTS = new Map([
  ['ICD10CM.tabular', NAMES.tabular],
  ['ICD10CM.index', 'ICD-10-CM Alphabetic Index or one of its tables'],
  ['ICD10PCS.tabular', 'ICD-10-PCS tables'],
  ['ICD10PCS.index', 'ICD-10-PCS index'],
  ['ICD10PCS.definitions', 'ICD-10-PCS definitions'],
]);

/** @throws CodeFileError `unknown` when the root element is not `expected`: names the file that it seems to be */
export function checkCmRoot(
  file: CodeFile,
  root: string,
  expected: 'ICD10CM.tabular' | 'ICD10CM.index',
): void {
  if (root === expected) return;
  const seems = ROOTS.get(root);
  const is = seems ? `This seems to be the ${seems}` : 'This is no ICD-10-CM file in XML';
  throw new CodeFileError('unknown', { file: file.name }, `${is}, not the ${ROOTS.get(expected)}.`);
}

/**
 * Which file a root element `ICD10CM.index` is of, by its title (indexes) or the head of its first column (tables).
 * @throws CodeFileError `unknown` when it is none, or none of `expected`
 */
export function cmIndexKind<K extends CmXmlKind>(file: CodeFile, root: XmlNode, expected: readonly K[]): K {
  const heading = childrenOf(root, 'indexHeading').flatMap((node) => childrenOf(node, 'head'));
  const sign = [...childrenOf(root, 'title'), ...heading].map(textOf)[0] ?? '';
  const kind = kindOfSign(sign);
  const found = expected.find((one) => one === kind);
  if (found !== undefined) return found;
  const is = kind ? `This seems to be the ${NAMES[kind]}` : 'This is no known index of ICD-10-CM';
  const wanted = expected.map((one) => NAMES[one]).join(' or the ');
  throw new CodeFileError('unknown', { file: file.name, line: root.line }, `${is}, not the ${wanted}.`);
}

function kindOfSign(sign: string): CmXmlKind | undefined {
  if (/external cause/i.test(sign)) return 'external-cause-index';
  if (/index to diseases/i.test(sign)) return 'index';
  if (/^neoplasm/i.test(sign)) return 'neoplasm-table';
  return /^substance/i.test(sign) ? 'drug-table' : undefined;
}

/**
 * The edition of an official XML file: `<version>2021</version>` is `FY2021`.
 * @throws CodeFileError `malformed` when there is none, or when it is no year of ICD-10-CM
 */
export function cmEdition(file: CodeFile, root: XmlNode): string {
  const [version] = childrenOf(root, 'version');
  const year = version && textOf(version);
  if (year !== undefined && /^20[1-9]\d$/.test(year)) return `FY${year}`;
  const says =
    year === undefined ? 'does not say its version' : `gives its version as "${year.slice(0, 40)}"`;
  throw new CodeFileError(
    'malformed',
    { file: file.name, line: version?.line ?? root.line },
    `This file ${says}; a year such as 2026 was expected in <version> near its beginning.`,
  );
}
