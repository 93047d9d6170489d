import { calendarDay } from '@/lib/std/calendar-day';
import { sha256 } from '@/lib/std/sha256';
import type { CeuActivity } from '../../activity';
import type { PacketCertificate, PacketContent } from '../packet';

/** A certificate with these words in it, for an activity. */
export async function testCertificate(
  id: string,
  activityId: string,
  words = id,
): Promise<PacketCertificate> {
  const bytes = new TextEncoder().encode(`%PDF-1.4\n${words}\n%%EOF`);
  return {
    id,
    activityId,
    name: `${id}.pdf`,
    type: 'application/pdf',
    sha256: await sha256(bytes),
    data: new Blob([bytes], { type: 'application/pdf' }),
  };
}

/** A packet of activities, each with its CEUs as entered. */
export function testPacket(
  rows: readonly CeuActivity[],
  certificates: readonly PacketCertificate[] = [],
): PacketContent {
  const days = {
    startsOn: calendarDay('2026-03-15'),
    lastOn: calendarDay('2028-03-14'),
    endsOn: calendarDay('2028-03-14'),
  };
  return {
    app: '0.1.0',
    createdAt: '2026-11-29T08:00:00.000Z',
    cycle: { id: 'cycle', startsOn: days.startsOn },
    days,
    ruleSet: { id: 'guide', title: 'The guide’s', summary: '80 CEUs every 2 years' },
    requirements: [
      { id: 'total', title: 'All', kind: 'minimum', earned: 1, required: 80, missing: 79, overMaximum: 0 },
    ],
    activities: rows.map((row) => ({ row, ceus: row.units })),
    certificates,
  };
}
