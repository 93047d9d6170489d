import { Notice } from '@/components/std/Notice';
import type { SentPacketError } from '@/lib/platform/ceu-packet/packet-messages';
import type { PacketWork } from './packet-state';

const TITLES: Record<PacketWork, string> = {
  making: 'no packet was made.',
  reading: 'this packet is not as it was made.',
  restoring: 'the packet was not restored.',
  undoing: 'it was not undone.',
};

/** Why a packet could not be made, verified or restored, and which file of it is to blame. */
export function PacketProblem({ during, error }: { during: PacketWork; error: SentPacketError }) {
  return (
    <Notice kind="error" title={TITLES[during]}>
      {error.is === 'file' ? (
        <>
          <p>
            {error.file !== '' && <strong>{error.file}: </strong>}
            {error.message}
          </p>
          <p>
            Nothing was changed.{during === 'reading' && ' Use another copy of the packet, or make it again.'}
          </p>
        </>
      ) : (
        <p>Nothing was changed. Free some space on this device, then try again. Details: {error.message}</p>
      )}
    </Notice>
  );
}
