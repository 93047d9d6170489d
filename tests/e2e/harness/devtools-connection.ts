import WebSocket from 'ws';

/** A message that the browser sends without being asked. `sessionId` names the target it comes from. */
export type DevtoolsEvent = {
  readonly method: string;
  readonly params: unknown;
  readonly sessionId: string | undefined;
};

type Answer = { id?: number; result?: unknown; error?: { message: string } };
type Waiting = { method: string; resolve: (result: unknown) => void; reject: (error: Error) => void };

/**
 * A raw connection to the browser's own DevTools endpoint. Playwright's sessions see one target each;
 * this one sees all of them (flat sessions), service workers, popups and side panels included.
 */
export class DevtoolsConnection {
  readonly #socket: WebSocket;
  readonly #waiting = new Map<number, Waiting>();
  readonly #onEvent: (event: DevtoolsEvent) => void;
  #lastId = 0;

  private constructor(socket: WebSocket, onEvent: (event: DevtoolsEvent) => void) {
    this.#socket = socket;
    this.#onEvent = onEvent;
    socket.on('message', (data: Buffer) => this.#receive(data.toString('utf8')));
    socket.on('close', () => this.#failAll());
    // A killed browser resets the socket; `close` follows and tells those who wait.
    socket.on('error', () => undefined);
  }

  /** Connects to `socketUrl` (of DevToolsActivePort). Rejects when nobody listens there. */
  static open(
    socketUrl: string,
    onEvent: (event: DevtoolsEvent) => void = () => undefined,
  ): Promise<DevtoolsConnection> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(socketUrl, { maxPayload: 256 * 1024 * 1024 });
      const connection = new DevtoolsConnection(socket, onEvent);
      socket.once('open', () => resolve(connection));
      socket.once('error', reject);
    });
  }

  /** Runs a protocol command, in the target of `sessionId` or in the browser. Rejects with the browser's message. */
  send(method: string, params: object = {}, sessionId?: string): Promise<unknown> {
    this.#lastId += 1;
    const id = this.#lastId;
    return new Promise((resolve, reject) => {
      if (this.#socket.readyState !== WebSocket.OPEN) {
        reject(new Error(`${method}: the browser is gone.`));
        return;
      }
      this.#waiting.set(id, { method, resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  }

  /** Ends the connection; the browser goes on. */
  close(): void {
    this.#socket.close();
  }

  #receive(text: string): void {
    const message = JSON.parse(text) as Answer & DevtoolsEvent;
    if (message.id === undefined) {
      this.#onEvent(message);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (message.error) waiting?.reject(new Error(`${waiting.method}: ${message.error.message}`));
    else waiting?.resolve(message.result);
  }

  #failAll(): void {
    for (const { method, reject } of this.#waiting.values())
      reject(new Error(`${method}: the browser is gone.`));
    this.#waiting.clear();
  }
}
