import type { FileKind } from './file-kind';

/**
 * The names of CMS (`icd10cm_order_2026.txt`) and CDC (`icd10cm-order-2026.txt`), in lower case with single dashes.
 * The first that matches counts. A date may follow (`-april-1`, `-1-1-2025`).
 */
const NAMES: readonly [RegExp, FileKind][] = [
  [/^icd-?10-?cm-order-addenda.*\.txt$/, 'cm-addenda'],
  [/^icd-?10-?cm-order.*\.txt$/, 'cm-order'],
  [/^icd-?10-?cm-tabular.*\.xml$/, 'cm-tabular'],
  [/^icd-?10-?cm-index.*\.xml$/, 'cm-index'],
  [/^icd-?10-?cm-eindex.*\.xml$/, 'cm-external-cause-index'],
  [/^icd-?10-?cm-neoplasm.*\.xml$/, 'cm-neoplasm'],
  [/^icd-?10-?cm-drug.*\.xml$/, 'cm-drug'],
  // In the archive of ICD-10-PCS the addenda are called `order_addenda_2026.txt`.
  [/^(icd-?10-?pcs-)?order-addenda.*\.txt$/, 'pcs-addenda'],
  [/^icd-?10-?pcs-order.*\.txt$/, 'pcs-order'],
  [/^icd-?10-?pcs-(tables|tabular).*\.xml$/, 'pcs-tables'],
  [/^icd-?10-?pcs-definitions.*\.xml$/, 'pcs-definitions'],
  [/^icd-?10-?pcs-index.*\.xml$/, 'pcs-index'],
  [/^poa-?exempt-?codes.*\.txt$/, 'poa-exempt'],
  // HCPC2019_CONTR_ANWEB.txt; since 2020 also by quarter, HCPC2024_OCT_ANWEB.txt.
  [/^hcpcs?-?20\d\d.*anweb.*\.txt$/, 'hcpcs'],
  [/(^|-)appendix-a\.txt$/, 'msdrg-list'],
  [/(^|-)appendix-f-j\.txt$/, 'msdrg-cc'],
];

/** The kind of official file that a name (without folders) promises. */
export function nameKind(base: string): FileKind | undefined {
  const name = plainName(base);
  return NAMES.find(([pattern]) => pattern.test(name))?.[1];
}

/** The edition that a name says: `FY2026` (from `2026` or `FY26`), `2019` for HCPCS, `v40` or `v40.1` for MS-DRG. */
export function editionIn(name: string, kind: FileKind): string | undefined {
  const plain = plainName(name);
  if (kind.startsWith('msdrg')) {
    const [, version, update] = /(?:^|[^a-z])v(?:ersion-?)?(\d\d)(?!\d)(?:[.-](\d)(?!\d))?/.exec(plain) ?? [];
    return version && drgEdition(version, update);
  }
  const year = /(?<!\d)(20\d\d)(?!\d)/.exec(plain)?.[1] ?? /(?<=fy-?)\d\d(?!\d)/.exec(plain)?.[0];
  if (year === undefined) return undefined;
  const full = year.length === 2 ? `20${year}` : year;
  return kind === 'hcpcs' ? full : `FY${full}`;
}

/** `v40` for MS-DRG version 40.0, `v40.1` for its update. */
export function drgEdition(version: string, update: string | undefined): string {
  return update === undefined || update === '0' ? `v${version}` : `v${version}.${update}`;
}

/**
 * Whether a name is that of an update within the fiscal year, which are of 1 January or 1 April: by the month's name
 * (`-april-1`) or a date (`-4-1-2025`, `-04-01-25`).
 */
export function isMidYear(name: string): boolean {
  const plain = plainName(name);
  return /(?<![a-z])(jan|january|apr|april)(?![a-z])|(?<!\d)0?[14]-0?1-(20)?\d\d(?!\d)/.test(plain);
}

/** Without the marks that browsers and file managers add to a second copy (`x (1).txt`, `x - Copy.txt`). */
function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/( \(\d+\)| - copy)+(?=\.\w+$)/, '')
    .replace(/[\s_-]+/g, '-');
}
