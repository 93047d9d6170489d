import { cycleRecord } from '@/lib/ceu/cycle-record';
import { PacketError } from '@/lib/ceu/packet/packet';
import { packetContent } from '@/lib/ceu/packet/packet-content';
import { readPacket, type Packet } from '@/lib/ceu/packet/read-packet';
import { writePacket } from '@/lib/ceu/packet/write-packet';
import { restorePacket, undoCeuChange, type CeuBefore } from '@/lib/db/ceu-changes';
import { readCeuLog } from '@/lib/db/ceu-log';
import type { CompanionDatabase } from '@/lib/db/schema';
import { servePort, type Port } from '../serve-port';
import type { PacketReply, PacketRequest, SentPacketError } from './packet-messages';

/**
 * The worker's side of audit packets: makes one, reads and verifies one, brings it back, and undoes that. A page that
 * ends the worker changes nothing but for a restore that was done already.
 * @param open opens the worker's own connection to the database
 */
export function servePacket(
  port: Port<PacketRequest, PacketReply>,
  open: () => Promise<CompanionDatabase>,
): void {
  let read: Packet | undefined;
  let before: CeuBefore | undefined;
  const onProgress = (share: number) => port.postMessage({ type: 'progress', share });

  const answer = async (request: PacketRequest): Promise<PacketReply> => {
    switch (request.type) {
      case 'make':
        return make(await open(), request, onProgress);
      case 'open': {
        read = await readPacket(request.file, request.name, onProgress);
        const { manifest, activities, certificates } = read;
        const db = await open();
        const there = await db.ceuActivities.bulkGet(activities.map(({ id }) => id));
        return {
          type: 'read',
          summary: {
            createdAt: manifest.createdAt,
            startsOn: manifest.days.startsOn,
            endsOn: manifest.days.endsOn,
            ruleSet: manifest.ruleSet.title,
            activities: activities.length,
            certificates: certificates.length,
            files: manifest.files.length,
            here: there.filter((row) => row !== undefined).length,
          },
        };
      }
      case 'restore': {
        if (!read) throw new Error('Nothing was read yet.');
        const restored = await restorePacket(await open(), read);
        before = restored.before;
        return {
          type: 'restored',
          activities: restored.activities,
          certificates: restored.certificates,
        };
      }
      case 'undo': {
        if (before) await undoCeuChange(await open(), before);
        before = undefined;
        return { type: 'undone' };
      }
    }
  };

  servePort(port, answer, sent);
}

async function make(
  db: CompanionDatabase,
  { app, createdAt, cycleId, choices }: Extract<PacketRequest, { type: 'make' }>,
  onProgress: (share: number) => void,
): Promise<PacketReply> {
  const [log, attachments] = await db.transaction(
    'r',
    [db.ceuCycles, db.ceuActivities, db.attachments],
    async () => [await readCeuLog(db), await db.attachments.toArray()] as const,
  );
  const cycle = log?.cycles.find(({ id }) => id === cycleId);
  if (!log || !cycle) throw new Error('This cycle is gone.');
  const record = cycleRecord(cycle, log, choices);
  const content = packetContent({ cycle, record }, attachments, { app, createdAt });
  const file = await writePacket(content, (share) => onProgress(share / 2));
  // A packet that could not be read back is found now, not in an audit.
  await readPacket(file, 'The packet', (share) => onProgress(0.5 + share / 2));
  return {
    type: 'made',
    file,
    startsOn: content.days.startsOn,
    activities: content.activities.length,
    certificates: content.certificates.length,
  };
}

function sent(error: unknown): SentPacketError {
  if (error instanceof PacketError) {
    const { file, message } = error;
    return { is: 'file', file, message: message.slice(file.length + 2) };
  }
  return { is: 'storage', message: String(error) };
}
