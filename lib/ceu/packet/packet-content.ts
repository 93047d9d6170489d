import { unitsOf } from '../activity';
import { activitiesOf, type CeuCycle } from '../cycle';
import { ceuProgress, type CycleRecord } from '../progress';
import { ruleSetSummary } from '../rule-set-words';
import type { PacketCertificate, PacketContent } from './packet';

/** What goes into the packet of a cycle: its activities, the first one first, and their certificates. */
export function packetContent(
  { cycle, record }: { cycle: CeuCycle; record: CycleRecord },
  certificates: readonly PacketCertificate[],
  about: { app: string; createdAt: string },
): PacketContent {
  const { ruleSet, days, activities, earlier } = record;
  const rows = activitiesOf(activities, days, earlier).toSorted(
    (a, b) => a.on.localeCompare(b.on) || a.id.localeCompare(b.id),
  );
  const order = new Map(rows.map(({ id }, at) => [id, at]));
  return {
    ...about,
    cycle,
    days,
    ruleSet: { id: ruleSet.id, title: ruleSet.title, summary: ruleSetSummary(ruleSet) },
    requirements: ceuProgress(record),
    activities: rows.map((row) => ({ row, ceus: unitsOf(row, ruleSet.unitRule) })),
    certificates: certificates
      .filter(({ activityId }) => order.has(activityId))
      .toSorted((a, b) => (order.get(a.activityId) ?? 0) - (order.get(b.activityId) ?? 0)),
  };
}
