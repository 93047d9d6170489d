import type { PackedRecords } from '@/lib/codes/pack/packed-records';
import type { MsDrg, MsDrgSeverity } from '@/lib/codes/records/ms-drg';
import { NO_MDC } from './mdc-titles';

/** DRGs that differ only in what complications or comorbidities they need; one member when there is no split. */
export type DrgFamily = {
  base: string;
  type: MsDrg['type'];
  members: { code: string; severity: MsDrgSeverity | undefined }[];
};

/** The families of one MDC, in the order of their DRGs. `drgs` counts the members. */
export type DrgGroup = { mdc: string; families: DrgFamily[]; drgs: number };

/** All DRGs by MDC, in the order of the MDCs; those without one come first, as in the book. */
export function drgGroups(details: PackedRecords<MsDrg>): DrgGroup[] {
  const groups = new Map<string, DrgGroup>();
  for (let at = 0; at < details.size; at += 1) {
    const code = details.keyAt(at);
    const { mdc = NO_MDC, base, type, severity, family } = details.valueAt(at);
    const group = groups.get(mdc) ?? { mdc, families: [], drgs: 0 };
    groups.set(mdc, group);
    group.drgs += 1;
    // The others of a family come with its first member.
    if (family.length > 0 && family[0]?.code !== code) continue;
    const members = family.length > 0 ? family.map((member) => ({ ...member })) : [{ code, severity }];
    group.families.push({ base, type, members });
  }
  return [...groups.values()].toSorted((a, b) => (a.mdc < b.mdc ? -1 : 1));
}
