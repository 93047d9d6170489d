import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { waitFor } from './wait-for';

/** Where a running browser listens for the DevTools protocol. */
export type DevtoolsPort = { readonly port: number; readonly browserSocketUrl: string };

/** A row of the browser's `/json/list`: a page, a popup, a side panel or a worker. */
export type ListedTarget = { readonly id: string; readonly type: string; readonly url: string };

const FILE = 'DevToolsActivePort';

/** The file in which Chromium tells its port; it outlives a killed browser, so remove it before a start. */
export function devtoolsPortFile(profileDir: string): string {
  return join(profileDir, FILE);
}

/** The port of the browser that runs on `profileDir`. Throws when none has opened one within 20 s. */
export function readDevtoolsPort(profileDir: string): Promise<DevtoolsPort> {
  return waitFor(
    `${FILE} in the profile (was the browser started with --remote-debugging-port=0?)`,
    async () => {
      const text = await readFile(devtoolsPortFile(profileDir), 'utf8').catch(() => '');
      // The file is not written at once: the second line ends the content.
      const [port, path] = text.split('\n');
      if (!port || !path) return undefined;
      return { port: Number(port), browserSocketUrl: `ws://127.0.0.1:${port}${path}` };
    },
  );
}

/** Every target that the browser lists, surfaces that Playwright leaves out included. */
export async function listTargets(port: number): Promise<ListedTarget[]> {
  const response = await fetch(`http://127.0.0.1:${port}/json/list`);
  return (await response.json()) as ListedTarget[];
}
