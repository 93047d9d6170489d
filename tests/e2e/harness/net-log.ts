import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A request for which the network stack names an extension as the one that asked. */
export type LoggedRequest = { readonly url: string; readonly method: string; readonly initiator: string };

type LogEvent = { type: number; params: LoggedRequest };

/** The file that the browser of `profileDir` writes with `--log-net-log`. Each start begins it anew. */
export function netLogFile(profileDir: string): string {
  return join(profileDir, 'net-log.json');
}

/**
 * The requests of extensions in the log of a browser that has ended. Unlike the DevTools protocol, which one
 * connects to a moment after the start, the log has everything from the first request on, but it does not tell
 * a content script from its page. A killed browser leaves the log without its end; a torn last line is left out.
 */
export async function readNetLog(profileDir: string): Promise<LoggedRequest[]> {
  const [constants = '', ...lines] = (await readFile(netLogFile(profileDir), 'utf8')).split('\n');
  const startType = Number(/"URL_REQUEST_START_JOB":(\d+)/.exec(constants)?.[1] ?? Number.NaN);
  if (Number.isNaN(startType)) throw new Error("The browser's net log has no URL_REQUEST_START_JOB.");
  const asked = lines.filter(
    (line) => line.includes('"initiator":"chrome-extension://') && /\},?$/.test(line),
  );
  return asked
    .map((line) => JSON.parse(line.replace(/(\]\}|,)$/, '')) as LogEvent)
    .filter(({ type }) => type === startType)
    .map(({ params }) => ({ url: params.url, method: params.method, initiator: params.initiator }));
}
