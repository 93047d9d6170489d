import type { PacketReply, PacketSummary, SentPacketError } from '@/lib/platform/ceu-packet/packet-messages';

export type PacketWork = 'making' | 'reading' | 'restoring' | 'undoing';

export type PacketState =
  | { is: 'idle' }
  | { is: 'busy'; with: PacketWork; share: number | undefined }
  | { is: 'made'; activities: number; certificates: number; bytes: number }
  | { is: 'read'; summary: PacketSummary }
  | ({ is: 'restored' } & Omit<Extract<PacketReply, { type: 'restored' }>, 'type'>)
  | { is: 'undone' }
  | { is: 'cancelled' }
  | { is: 'failed'; during: PacketWork; error: SentPacketError };

/** What the screen shows after an answer of the worker. */
export function afterReply(state: PacketState, reply: PacketReply): PacketState {
  switch (reply.type) {
    case 'progress':
      return state.is === 'busy' ? { ...state, share: reply.share } : state;
    case 'made': {
      const { activities, certificates, file } = reply;
      return { is: 'made', activities, certificates, bytes: file.size };
    }
    case 'read':
      return { is: 'read', summary: reply.summary };
    case 'restored': {
      const { activities, certificates } = reply;
      return { is: 'restored', activities, certificates };
    }
    case 'undone':
      return { is: 'undone' };
    case 'failed':
      return { is: 'failed', during: state.is === 'busy' ? state.with : 'reading', error: reply.error };
  }
}
