import type { CalendarDay } from '@/lib/std/calendar-day';
import type { CodeSystem } from './code-system';
import { drgVersionOf } from './edition';
import { KNOWN_ARCHIVES } from './install/known-editions';

/** Where a publisher has one archive of a code set. */
export type CatalogueEntry = {
  /** `cms-icd10cm-order-2026`. */
  id: `${string}-${number}`;
  system: CodeSystem;
  /** As in the installed layer: `FY2026`, `2026` for HCPCS, `v43` for MS-DRG. */
  edition: string;
  /** The fiscal year (1 October to 30 September) that this edition is for. */
  fiscalYear: number;
  publisher: 'CMS' | 'CDC';
  contains: string;
  /** Always https. */
  url: string;
  host: string;
  /** What the file is called, for a download by hand. */
  fileName: string;
  /** The publisher's page that links to it, and what the link says there. */
  page: string;
  linkText: string;
  /** The size in bytes above which a download is stopped. */
  maxBytes: number;
  /** 64 hexadecimal digits; undefined where no official copy has been hashed. */
  sha256: string | undefined;
  /** The day on which the file was fetched from this address and found to be what it says. */
  checkedOn: CalendarDay | 'not checked';
};

type Source = Pick<CatalogueEntry, 'system' | 'publisher' | 'contains' | 'page'> & {
  id: string;
  /** `{year}` is the fiscal year, `{calendar}` the year in which it begins, `{drg}` its MS-DRG version (`v43`). */
  edition: string;
  address: string;
  linkText: string;
  maxMb: number;
  years: readonly number[];
  /** Addresses of years that do not follow the pattern. */
  others?: Readonly<Record<number, string>>;
  sha256?: Readonly<Record<number, string>>;
};

const CMS = 'https://www.cms.gov/files/zip/';
const CMS_ICD = 'https://www.cms.gov/medicare/coding-billing/icd-10-codes';
const CDC = 'https://ftp.cdc.gov/pub/Health_Statistics/NCHS/Publications/ICD10CM/{year}/';

/** Addresses as they are cited in public sources; none has been fetched for this list, so all are "not checked". */
const SOURCES: readonly Source[] = [
  {
    id: 'cms-icd10cm-order',
    system: 'icd10cm',
    publisher: 'CMS',
    contains: 'codes and titles, changes of the year',
    edition: 'FY{year}',
    address: `${CMS}{year}-code-descriptions-tabular-order.zip`,
    page: CMS_ICD,
    linkText: '{year} Code Descriptions in Tabular Order (ZIP)',
    maxMb: 16,
    years: [2027, 2026, 2025],
    sha256: { 2026: KNOWN_ARCHIVES.cmOrder2026.sha256 },
  },
  {
    id: 'cms-icd10cm-tables',
    system: 'icd10cm',
    publisher: 'CMS',
    contains: 'Tabular List with its notes, Alphabetic Index, tables of neoplasms and drugs',
    edition: 'FY{year}',
    address: `${CMS}{year}-code-tables-tabular-and-index.zip`,
    others: { 2027: `${CMS}2027-code-tables-tabular-index.zip` },
    page: CMS_ICD,
    linkText: '{year} Code Tables, Tabular and Index (ZIP)',
    maxMb: 64,
    years: [2027, 2026, 2025],
  },
  {
    id: 'cms-poa-exempt',
    system: 'icd10cm',
    publisher: 'CMS',
    contains: 'codes exempt from the POA indicator',
    edition: 'FY{year}',
    address: `${CMS}{year}-poa-exempt-codes.zip`,
    page: CMS_ICD,
    linkText: '{year} POA Exempt Codes (ZIP)',
    maxMb: 16,
    years: [2027, 2026, 2025],
  },
  {
    id: 'cdc-icd10cm-order',
    system: 'icd10cm',
    publisher: 'CDC',
    contains: 'codes and titles, the same as from CMS',
    edition: 'FY{year}',
    address: `${CDC}icd10cm-code-descriptions-{year}.zip`,
    others: {
      2026: `${CDC}icd10cm-Code%20Descriptions-2026.zip`,
      2025: `${CDC}ICD10-CM%20Code%20Descriptions%202025.zip`,
    },
    page: CDC,
    linkText: 'the archive of code descriptions',
    maxMb: 16,
    years: [2027, 2026, 2025],
  },
  {
    id: 'cdc-icd10cm-tables',
    system: 'icd10cm',
    publisher: 'CDC',
    contains: 'Tabular List, Alphabetic Index and tables, the same as from CMS',
    edition: 'FY{year}',
    address: `${CDC}icd10cm-table-and-index-{year}.zip`,
    others: {
      2026: `${CDC}icd10cm-table%20and%20index-2026.zip`,
      2025: `${CDC}icd10cm-table-index-2025.zip`,
    },
    page: CDC,
    linkText: 'the archive of table and index',
    maxMb: 64,
    years: [2027, 2026, 2025],
  },
  {
    id: 'cms-icd10pcs-order',
    system: 'icd10pcs',
    publisher: 'CMS',
    contains: 'codes and titles, changes of the year',
    edition: 'FY{year}',
    address: `${CMS}{year}-icd-10-pcs-order-file-long-and-abbreviated-titles.zip`,
    others: { 2027: `${CMS}2027-icd-10-pcs-order-file-long-abbreviated-titles.zip` },
    page: CMS_ICD,
    linkText: '{year} ICD-10-PCS Order File (Long and Abbreviated Titles) (ZIP)',
    maxMb: 16,
    years: [2027, 2026, 2025],
    sha256: { 2026: KNOWN_ARCHIVES.pcsOrder2026.sha256 },
  },
  {
    id: 'cms-icd10pcs-tables',
    system: 'icd10pcs',
    publisher: 'CMS',
    contains: 'tables, definitions, index',
    edition: 'FY{year}',
    address: `${CMS}{year}-icd-10-pcs-code-tables-and-index.zip`,
    others: {
      2027: `${CMS}2027-icd-10-pcs-code-tables-index.zip`,
      2025: `${CMS}2025-icd-10-pcs-code-tables-and-index-updated-07/09/2024.zip`,
    },
    page: CMS_ICD,
    linkText: '{year} ICD-10-PCS Code Tables and Index (ZIP)',
    maxMb: 64,
    years: [2027, 2026, 2025],
  },
  {
    id: 'cms-hcpcs',
    system: 'hcpcs',
    publisher: 'CMS',
    contains: 'codes, titles, coverage and modifiers as of October {calendar}',
    edition: '{calendar}',
    address: `${CMS}october-{calendar}-alpha-numeric-hcpcs-file.zip`,
    page: 'https://www.cms.gov/medicare/coding-billing/healthcare-common-procedure-system/quarterly-update',
    linkText: 'October {calendar} Alpha-Numeric HCPCS File (ZIP)',
    maxMb: 32,
    years: [2027, 2026],
  },
  {
    id: 'cms-msdrg',
    system: 'msdrg',
    publisher: 'CMS',
    contains: 'Definitions Manual: MS-DRGs, CC and MCC lists',
    edition: '{drg}',
    address: `${CMS}icd10-ms-drg-definitions-manual-files-{drg}.zip`,
    others: { 2025: `${CMS}icd-10-ms-drg-definitions-manual-files-v42.zip` },
    page: 'https://www.cms.gov/medicare/payment/prospective-payment-systems/acute-inpatient-pps/ms-drg-classifications-and-software',
    linkText: 'the text version of the MS-DRG Definitions Manual {drg} (ZIP)',
    maxMb: 64,
    years: [2027, 2026, 2025],
  },
];

export const CATALOGUE: readonly CatalogueEntry[] = SOURCES.flatMap((source) =>
  source.years.map((year) => entryOf(source, year)),
);

/** The fiscal years that the catalogue has addresses for, latest first. */
export const CATALOGUE_YEARS: readonly number[] = [
  ...new Set(CATALOGUE.map((entry) => entry.fiscalYear)),
].toSorted((a, b) => b - a);

function entryOf(source: Source, year: number): CatalogueEntry {
  const { id, system, publisher, contains, edition, address, page, linkText, maxMb } = source;
  const fill = (pattern: string) =>
    pattern
      .replaceAll('{year}', String(year))
      .replaceAll('{calendar}', String(year - 1))
      .replaceAll('{drg}', drgVersionOf(year));
  const url = fill(source.others?.[year] ?? address);
  return {
    id: `${id}-${year}`,
    system,
    publisher,
    contains: fill(contains),
    edition: fill(edition),
    fiscalYear: year,
    url,
    host: new URL(url).host,
    fileName: fileNameOf(url),
    page: fill(page),
    linkText: fill(linkText),
    maxBytes: maxMb * 1_048_576,
    sha256: source.sha256?.[year],
    checkedOn: 'not checked',
  };
}

/** The last part of an address; a date with slashes, which CMS puts into some names, belongs to it. */
function fileNameOf(url: string): string {
  const path = decodeURIComponent(new URL(url).pathname);
  return path.replace(/(\d\d)\/(\d\d)\/(\d{4}\.zip)$/, '$1-$2-$3').replace(/^.*\//, '');
}
