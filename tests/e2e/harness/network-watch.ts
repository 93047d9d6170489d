import { DevtoolsConnection, type DevtoolsEvent } from './devtools-connection';
import type { LoggedRequest } from './net-log';
import type { RecordedRequest } from './recorded-request';
import { waitFor } from './wait-for';
import { type Initiator, type RequestClues, requestStarter, type WatchedTarget } from './request-starter';

type TargetInfo = Pick<WatchedTarget, 'targetId' | 'type' | 'url'>;
type Attached = { sessionId: string; targetInfo: TargetInfo };
type WillBeSent = RequestClues & { request: { url: string; method: string } };
type SocketCreated = { url: string; initiator?: Initiator };

const AUTO_ATTACH = {
  autoAttach: true,
  waitForDebuggerOnStart: true,
  flatten: true,
  // A `tab` only wraps a page, which is attached to directly; `browser_ui` is the browser's own address bar.
  filter: [
    { type: 'browser', exclude: true },
    { type: 'tab', exclude: true },
    { type: 'browser_ui', exclude: true },
    {},
  ],
};

/**
 * Records every request of every target of a browser: pages, frames, popups, side panels, service workers and
 * dedicated workers. New targets are held until their network is watched, so that their first request counts.
 * One watch may follow a browser over restarts.
 */
export class NetworkWatch {
  readonly requests: RecordedRequest[] = [];
  /** Targets whose network could not be watched, with the reason. Anything here makes the record worthless. */
  readonly blindSpots: string[] = [];
  readonly #targets = new Map<string, WatchedTarget>();
  /** Types of the targets of this run whose network is watched by now. */
  readonly #watchedTypes = new Set<string>();
  #connection: DevtoolsConnection | undefined;
  /** Where in `requests` the run of the browser begins that is watched now. */
  #runFrom = 0;

  /** Starts to watch the browser at `socketUrl`; resolves when the browser holds each new target for the watch. */
  async attach(socketUrl: string): Promise<void> {
    this.#targets.clear();
    this.#watchedTypes.clear();
    this.#runFrom = this.requests.length;
    this.#connection = await DevtoolsConnection.open(socketUrl, (event) => this.#receive(event));
    await this.#connection.send('Target.setDiscoverTargets', { discover: true, filter: AUTO_ATTACH.filter });
    await this.#connection.send('Target.setAutoAttach', AUTO_ATTACH);
  }

  /** Resolves when the network of a target of this type is watched; what it asked for before is in the net log only. */
  async untilWatched(type: string): Promise<void> {
    await waitFor(`a watch on a ${type}`, () => this.#watchedTypes.has(type) || undefined);
  }

  /** Ends the connection after what the browser has reported so far; what was recorded stays. */
  async detach(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    // The answer comes after all events before it. A killed browser does not answer.
    await connection?.send('Browser.getVersion').catch(() => undefined);
    connection?.close();
  }

  /** Adds what the net log of the ended browser knows and the watch, not yet attached at the start, missed. */
  addMissed(logged: readonly LoggedRequest[]): void {
    const run = this.requests.slice(this.#runFrom).filter(({ startedBy }) => startedBy === 'extension');
    const seen = new Set(run.map(({ url }) => url));
    for (const { url, method, initiator } of logged) {
      if (seen.has(url)) continue;
      seen.add(url);
      this.requests.push({
        url,
        method,
        kind: 'request',
        targetType: 'unknown',
        targetUrl: initiator,
        startedBy: 'extension',
      });
    }
  }

  #receive({ method, params, sessionId }: DevtoolsEvent): void {
    const target = this.#targets.get(sessionId ?? '');
    if (method === 'Target.attachedToTarget') void this.#watch(params as Attached, target);
    else if (method === 'Target.targetInfoChanged')
      this.#rename((params as { targetInfo: TargetInfo }).targetInfo);
    else if (method === 'Network.requestWillBeSent') {
      const { request, ...clues } = params as WillBeSent;
      this.#record('request', request, target, clues);
    } else if (method === 'Network.webSocketCreated' || method === 'Network.webTransportCreated') {
      const { url, initiator } = params as SocketCreated;
      const kind = method === 'Network.webSocketCreated' ? 'websocket' : 'webtransport';
      this.#record(kind, { url, method: 'CONNECT' }, target, { initiator });
    }
  }

  async #watch({ sessionId, targetInfo }: Attached, parent: WatchedTarget | undefined): Promise<void> {
    this.#targets.set(sessionId, { ...targetInfo, parent });
    const send = (method: string, params?: object) => this.#connection?.send(method, params, sessionId);
    try {
      // All three are sent at once and done in order: a target that is held must not wait for three round trips.
      await Promise.all([
        send('Network.enable'),
        send('Target.setAutoAttach', AUTO_ATTACH),
        send('Runtime.runIfWaitingForDebugger'),
      ]);
      this.#watchedTypes.add(targetInfo.type);
    } catch (error) {
      if (!isGone(error)) this.blindSpots.push(`${targetInfo.type} ${targetInfo.url}: ${String(error)}`);
    }
  }

  #rename(changed: TargetInfo): void {
    for (const target of this.#targets.values())
      if (target.targetId === changed.targetId) target.url = changed.url;
  }

  #record(
    kind: RecordedRequest['kind'],
    { url, method }: { url: string; method: string },
    target: WatchedTarget | undefined,
    clues: RequestClues,
  ): void {
    const startedBy = requestStarter(target, clues);
    const [targetType, targetUrl] = [target?.type ?? 'unknown', target?.url ?? ''];
    this.requests.push({ url, method, kind, targetType, targetUrl, startedBy });
  }
}

/** A target that ended while it was being set up had its network watched from the first of the commands on. */
function isGone(error: unknown): boolean {
  return /Session with given id not found|the browser is gone/.test(String(error));
}
