import type { StarterCode } from '@/lib/codes/code';
import { CODE_SYSTEMS } from '@/lib/codes/code-system';
import { orderFileOf } from './check-codes';
import type { StarterReference } from './named-codes';
import type { OfficialFiles } from './official-files';
import type { OrderFile } from './order-file';

/** Titles in our own words for codes that no order file holds: system -> code -> title. */
export type OtherTitles = Record<'hcpcs' | 'msdrg', Record<string, string>>;

/**
 * The rows of the starter table, sorted by system and code: ICD-10 titles and flags as the official files have them,
 * the others from `titles`.
 * @throws RangeError that lists every code without a title
 */
export function starterRows(
  references: readonly StarterReference[],
  official: OfficialFiles,
  titles: OtherTitles,
): StarterCode[] {
  const missing: string[] = [];
  const rows = references.toSorted(bySystemAndCode).flatMap((reference): StarterCode[] => {
    const found = officialEntry(reference, official) ?? otherEntry(reference, titles);
    if (!found) missing.push(`${CODE_SYSTEMS[reference.system]} ${reference.code}`);
    return found ? [{ ...reference, ...found }] : [];
  });
  if (missing.length > 0)
    throw new RangeError(
      `No title for ${missing.join(', ')}: not in the official files, nor in other-code-titles.json.`,
    );
  return rows;
}

/** The order of the starter table: ICD-10-CM, ICD-10-PCS, HCPCS, MS-DRG; by code within each. */
export function bySystemAndCode(
  a: Pick<StarterCode, 'system' | 'code'>,
  b: Pick<StarterCode, 'system' | 'code'>,
): number {
  const systems = Object.keys(CODE_SYSTEMS);
  const [left, right] = [a, b].map(({ system, code }) => `${systems.indexOf(system)} ${code}`) as [
    string,
    string,
  ];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

type Entry = Pick<StarterCode, 'title' | 'billable'>;

function officialEntry({ system, code }: StarterReference, official: OfficialFiles): Entry | undefined {
  const file = orderFileOf(system, official);
  return file && (file.get(code.replaceAll('.', '')) ?? incompleteEntry(code.replaceAll('.', ''), file));
}

/** The beginning of a code between two headers has no title of its own (`0DTJ`): it gets that of the header above it. */
function incompleteEntry(prefix: string, file: OrderFile): Entry | undefined {
  for (let length = prefix.length - 1; length >= 3; length -= 1) {
    const header = file.get(prefix.slice(0, length));
    if (header && !header.billable) return { title: `${header.title} (incomplete code)`, billable: false };
  }
  return undefined;
}

function otherEntry({ system, code }: StarterReference, titles: OtherTitles): Entry | undefined {
  const title = system === 'hcpcs' || system === 'msdrg' ? titles[system][code] : undefined;
  return title === undefined ? undefined : { title, billable: true };
}
