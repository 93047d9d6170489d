import { connectWorker, type WorkerLine } from '../worker-line';
import type { PacketReply, PacketRequest } from './packet-messages';

export type PacketWorker = WorkerLine<PacketRequest>;

/** Starts the worker that makes and reads audit packets. `connectWorker` says what is called back. */
export function startPacketWorker(
  onReply: (reply: PacketReply) => void,
  onFailure: (message: string) => void,
): PacketWorker {
  const worker = new Worker(new URL('./packet-worker.ts', import.meta.url), { type: 'module' });
  return connectWorker(worker, onReply, onFailure);
}
