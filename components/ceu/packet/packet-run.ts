import { browser } from 'wxt/browser';
import { pageState } from '@/components/std/page-state';
import type { CeuChoices } from '@/lib/ceu/cycle-record';
import type { PacketReply, PacketRequest } from '@/lib/platform/ceu-packet/packet-messages';
import { startPacketWorker, type PacketWorker } from '@/lib/platform/ceu-packet/start-packet-worker';
import { saveFile } from '@/lib/platform/save-file';
import { afterReply, type PacketState, type PacketWork } from './packet-state';

// One for the whole page, not for the section: undo is there until the page is left, whichever section is in front.
const { get, show, use } = pageState<PacketState>({ is: 'idle' });
let worker: PacketWorker | undefined;

function fail(message: string): void {
  const state = get();
  const during = state.is === 'busy' ? state.with : 'reading';
  show({ is: 'failed', during, error: { is: 'storage', message } });
}

function ask(request: PacketRequest, work: PacketWork): void {
  show({ is: 'busy', with: work, share: undefined });
  worker?.send(request);
}

function restart(): void {
  worker?.end();
  worker = startPacketWorker(follow, fail);
}

function follow(reply: PacketReply): void {
  if (reply.type === 'made') saveFile(`ceu-packet-from-${reply.startsOn}.zip`, 'application/zip', reply.file);
  show(afterReply(get(), reply));
}

export const packetRun = {
  /** Makes the packet of a cycle and hands it to the browser's downloads. */
  make(cycleId: string, choices: CeuChoices): void {
    restart();
    const app = browser.runtime.getManifest().version;
    ask({ type: 'make', app, createdAt: new Date().toISOString(), cycleId, choices }, 'making');
  },
  /** Reads a packet and verifies it; nothing is changed. */
  open(file: File): void {
    restart();
    ask({ type: 'open', file, name: file.name }, 'reading');
  },
  refuse(message: string): void {
    show({ is: 'failed', during: 'reading', error: { is: 'file', file: '', message } });
  },
  restore: () => ask({ type: 'restore' }, 'restoring'),
  undo: () => ask({ type: 'undo' }, 'undoing'),
  /** Ends what runs, or leaves the packet that is open. A restore is stored whole or not at all. */
  cancel(): void {
    worker?.end();
    show({ is: 'cancelled' });
  },
};

/** What the run is at, kept up to date. */
export const usePacketState = use;
