import type { CeuChoices } from '@/lib/ceu/cycle-record';
import type { RestoredPacket } from '@/lib/db/ceu-changes';

/** What the settings page asks its worker. The worker keeps what it read, so that certificates never pass through the page. */
export type PacketRequest =
  /** Makes the packet of a cycle. The answer is `made`. */
  | { type: 'make'; app: string; createdAt: string; cycleId: string; choices: CeuChoices }
  /** Reads a packet and verifies it. The answer is `read`. */
  | { type: 'open'; file: Blob; name: string }
  /** Brings back what was read. The answer is `restored`. */
  | { type: 'restore' }
  /** Takes away what was brought back. The answer is `undone`. */
  | { type: 'undo' };

/** What a verified packet has. Days are ISO, `createdAt` is an ISO instant. */
export type PacketSummary = {
  createdAt: string;
  startsOn: string;
  endsOn: string;
  ruleSet: string;
  activities: number;
  certificates: number;
  files: number;
  /** How many of its activities are in the log by their ids. */
  here: number;
};

export type PacketReply =
  | { type: 'progress'; share: number }
  | { type: 'made'; file: Blob; startsOn: string; activities: number; certificates: number }
  | { type: 'read'; summary: PacketSummary }
  | ({ type: 'restored' } & Pick<RestoredPacket, 'activities' | 'certificates'>)
  | { type: 'undone' }
  | { type: 'failed'; error: SentPacketError };

/** An error as a plain object: classes do not pass between a worker and its page. `file` is of the packet. */
export type SentPacketError =
  | { is: 'file'; file: string; message: string }
  | { is: 'storage'; message: string };
