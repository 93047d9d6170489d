import { DevtoolsConnection, type DevtoolsEvent } from './devtools-connection';
import { readDevtoolsPort } from './devtools-port';

type Attached = { sessionId: string; targetInfo: { type: string; url: string } };
type Thrown = { exceptionDetails: { text: string; exception?: { description?: string } } };
type ConsoleCall = { type: string; args: { value?: unknown; description?: string }[] };
type LogEntry = { entry: { level: string; text: string; url?: string } };

const AUTO_ATTACH = {
  autoAttach: true,
  waitForDebuggerOnStart: false,
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
 * Collects what goes wrong in any target of a browser: uncaught exceptions, unhandled rejections, `console.error` and
 * the browser's own error lines. Pages with their content scripts, popups, side panels and service workers are all
 * heard, also what they said before the watch was attached.
 */
export class ErrorWatch {
  /** One line each: the target and what it said. */
  readonly errors: string[] = [];
  readonly #targets = new Map<string, string>();
  #connection: DevtoolsConnection | undefined;

  /** Starts to listen to the browser that runs on `profileDir`; again after each restart. */
  async attach(profileDir: string): Promise<void> {
    const { browserSocketUrl } = await readDevtoolsPort(profileDir);
    this.#connection = await DevtoolsConnection.open(browserSocketUrl, (event) => this.#receive(event));
    await this.#connection.send('Target.setAutoAttach', AUTO_ATTACH);
  }

  /** Ends the connection after what the browser has reported so far; a browser that is gone is fine. */
  async detach(): Promise<void> {
    const connection = this.#connection;
    this.#connection = undefined;
    await connection?.send('Browser.getVersion').catch(() => undefined);
    connection?.close();
  }

  #receive({ method, params, sessionId }: DevtoolsEvent): void {
    const where = this.#targets.get(sessionId ?? '') ?? 'the browser';
    if (method === 'Target.attachedToTarget') void this.#listen(params as Attached);
    else if (method === 'Runtime.exceptionThrown') {
      const { text, exception } = (params as Thrown).exceptionDetails;
      this.#note(where, `${text} ${exception?.description ?? ''}`);
    } else if (method === 'Runtime.consoleAPICalled') {
      const { type, args } = params as ConsoleCall;
      if (type !== 'error' && type !== 'assert') return;
      this.#note(where, args.map(({ value, description }) => description ?? String(value)).join(' '));
    } else if (method === 'Log.entryAdded') {
      const { level, text, url = '' } = (params as LogEntry).entry;
      if (level === 'error') this.#note(where, `${text} ${url}`);
    }
  }

  #note(where: string, what: string): void {
    this.errors.push(`${where}: ${what.trim()}`);
  }

  async #listen({ sessionId, targetInfo }: Attached): Promise<void> {
    this.#targets.set(sessionId, `${targetInfo.type} ${targetInfo.url}`);
    const send = (method: string, params?: object) => this.#connection?.send(method, params, sessionId);
    // A target that ends while it is being set up has nothing more to say.
    const ignore = () => undefined;
    await Promise.all([
      send('Runtime.enable')?.catch(ignore),
      send('Log.enable')?.catch(ignore),
      send('Target.setAutoAttach', AUTO_ATTACH)?.catch(ignore),
    ]);
  }
}
