import type { MsDrg, MsDrgSeverity } from '@/lib/codes/records/ms-drg';

export type ListedDrg = { code: string; title: string } & Pick<MsDrg, 'mdc' | 'type'>;

/** `… WITH MCC`, also with another way into the same DRG behind it (`WITH MCC OR INTESTINAL TRANSPLANT`). */
const SPLIT = /^(.+) (WITH|WITHOUT) (MCC|CC|CC\/MCC)(?: OR .+)?$/;

type Family = Pick<MsDrg, 'base' | 'family'> & { mdc: string | undefined; type: string | undefined };

/**
 * The records of all DRGs, in the order of the list. Members of a family follow each other, have the same MDC and type,
 * and the same title but for its words on CC and MCC; the first may have one more way in (DRG 837: `… OR WITH HIGH DOSE
 * CHEMOTHERAPY AGENT WITH MCC` beside `… WITH CC OR HIGH DOSE CHEMOTHERAPY AGENT`).
 */
export function drgFamilies(listed: readonly ListedDrg[]): Map<string, MsDrg> {
  const records = new Map<string, MsDrg>();
  let open: Family | undefined;
  for (const { code, title, mdc, type } of listed) {
    const known = { ...(mdc !== undefined && { mdc }), ...(type !== undefined && { type }) };
    const [, base, word, which] = SPLIT.exec(title) ?? [];
    if (base === undefined) {
      open = undefined;
      records.set(code, { ...known, base: title, family: [] });
      continue;
    }
    const severity = (word === 'WITH' ? which : `without ${which}`) as MsDrgSeverity;
    const isNext =
      open !== undefined &&
      open.mdc === mdc &&
      open.type === type &&
      (open.base === base || open.base.startsWith(`${base} OR `)) &&
      open.family.every((member) => member.severity !== severity);
    if (!isNext || !open) open = { base, mdc, type, family: [] };
    open.family.push({ code, severity });
    records.set(code, { ...known, base: open.base, severity, family: open.family });
  }
  return records;
}
