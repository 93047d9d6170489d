import type { CeuActivity } from '../activity';
import type { CeuCycle, CycleDays } from '../cycle';
import type { CeuBar } from '../progress';

/** What an audit packet is made of: one cycle, its activities with their CEUs, and the certificates. */
export type PacketContent = {
  /** Version of the extension. */
  app: string;
  /** ISO instant. */
  createdAt: string;
  cycle: CeuCycle;
  days: CycleDays;
  ruleSet: { id: string; title: string; summary: string };
  requirements: readonly CeuBar[];
  /** In the order of the summary; `ceus` by the unit rule of the rule set. */
  activities: readonly { row: CeuActivity; ceus: number }[];
  certificates: readonly PacketCertificate[];
};

/** A certificate as it is stored. `sha256` in hexadecimal digits. */
export type PacketCertificate = {
  id: string;
  activityId: string;
  name: string;
  type: string;
  sha256: string;
  data: Blob;
};

export const PACKET_FORMAT = 'ccs-companion-ceu-packet';
export const PACKET_VERSION = 1;

export const MANIFEST_FILE = 'manifest.json';
export const SUMMARY_FILE = 'summary.html';
export const TABLE_FILE = 'activities.csv';
export const CERTIFICATES_FOLDER = 'certificates/';

/** Why a packet was refused, in words for the user, and which file of it is to blame. */
export class PacketError extends Error {
  readonly file: string;

  constructor(file: string, message: string) {
    super(`${file}: ${message}`);
    this.name = 'PacketError';
    this.file = file;
  }
}
