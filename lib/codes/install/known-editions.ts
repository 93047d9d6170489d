import { CodeFileError } from '../files/code-file-error';
import type { CodeLayer } from '../layer';

/** What is known of an official edition as it was first published. */
export type KnownEdition = Pick<CodeLayer, 'system' | 'kind' | 'edition'> & {
  /** Which of the layer's counts this is. */
  count: string;
  is: number;
  /** When the figure was held against the official file. */
  checkedOn?: string;
};

/** The day on which all this was held against the official files. */
const CHECKED_ON = '2026-11-22';

/** How many codes an update within the year may add: fewer than lie between the known years (167 and more). */
const MID_YEAR_MOST = 150;

const KNOWN_EDITIONS: readonly KnownEdition[] = [
  { system: 'icd10cm', kind: 'codes', edition: 'FY2026', count: 'valid', is: 74_719, checkedOn: CHECKED_ON },
  { system: 'icd10cm', kind: 'codes', edition: 'FY2025', count: 'valid', is: 74_260, checkedOn: CHECKED_ON },
  { system: 'icd10pcs', kind: 'codes', edition: 'FY2026', count: 'valid', is: 79_115, checkedOn: CHECKED_ON },
  { system: 'icd10pcs', kind: 'codes', edition: 'FY2025', count: 'valid', is: 78_948, checkedOn: CHECKED_ON },
  // The tables stand for exactly the codes of the order file of that year.
  {
    system: 'icd10pcs',
    kind: 'tables',
    edition: 'FY2025',
    count: 'codes',
    is: 78_948,
    checkedOn: CHECKED_ON,
  },
  {
    system: 'icd10cm',
    kind: 'poa-exempt',
    edition: 'FY2026',
    count: 'exempt',
    is: 38_349,
    checkedOn: CHECKED_ON,
  },
  { system: 'hcpcs', kind: 'codes', edition: '2019', count: 'valid', is: 5_934, checkedOn: CHECKED_ON },
  { system: 'hcpcs', kind: 'codes', edition: '2019', count: 'terminated', is: 506, checkedOn: CHECKED_ON },
  { system: 'hcpcs', kind: 'modifiers', edition: '2019', count: 'valid', is: 351, checkedOn: CHECKED_ON },
  { system: 'msdrg', kind: 'codes', edition: 'v40', count: 'valid', is: 767, checkedOn: CHECKED_ON },
];

/** An official archive by its content. */
export type KnownArchive = { name: string; sha256: string; checkedOn: string };

/** The official archives that were at hand. */
export const KNOWN_ARCHIVES = {
  cmOrder2026: {
    name: '2026-code-descriptions-tabular-order.zip',
    sha256: '55a9124a27ca78a4a5c41e1101eda064ec2e08d105ff9e78d1fbd1a83298ef11',
    checkedOn: CHECKED_ON,
  },
  pcsOrder2026: {
    name: '2026-icd-10-pcs-order-file.zip',
    sha256: '64e37e6060bfd9eca74d9973be28fdf570b40f87a3a855bd078eb343dd0e594e',
    checkedOn: CHECKED_ON,
  },
} satisfies Record<string, KnownArchive>;

/** The official archive with this SHA-256 (64 hexadecimal digits in lower case), where it is a known one. */
export function knownArchive(sha256: string): KnownArchive | undefined {
  return Object.values(KNOWN_ARCHIVES).find((archive) => archive.sha256 === sha256);
}

/**
 * Holds a layer against what is known of its edition, so that a file cut off at the end of a line, or with another
 * year in its name, is noticed. An update within the year may have more codes than the edition began with.
 * @throws CodeFileError `truncated` when codes are missing, `unknown` when there are too many
 */
export function checkKnownCount(
  layer: CodeLayer,
  isMidYear: boolean,
  known: readonly KnownEdition[] = KNOWN_EDITIONS,
): void {
  const place = { file: layer.file };
  for (const { system, kind, edition, count, is } of known) {
    if (system !== layer.system || kind !== layer.kind || edition !== layer.edition) continue;
    const found = layer.counts[count] ?? 0;
    const most = isMidYear ? is + MID_YEAR_MOST : is;
    if (found >= is && found <= most) continue;
    const has = `It has ${number(found)} codes, the edition ${edition} has ${number(is)}`;
    throw found < is
      ? new CodeFileError('truncated', place, `${has}: it is cut off or of another year. ${AGAIN}`)
      : new CodeFileError('unknown', place, `${has}: it is of another year. ${AGAIN}`);
  }
}

const AGAIN =
  'Get it from the publisher again and keep its name, which also tells updates within the year (January, April).';

function number(value: number): string {
  return value.toLocaleString('en-US');
}
