import { rm } from 'node:fs/promises';
import { type BrowserContext, chromium, type Worker } from '@playwright/test';
import { findBrowser } from '@/scripts/setup/find-browser.mjs';
import { browserProcessId } from './browser-process';
import { devtoolsPortFile, readDevtoolsPort } from './devtools-port';
import { netLogFile } from './net-log';
import type { NetworkWatch } from './network-watch';

const WORKER_WITHIN_MS = 15_000;

/** A browser with the extension in it, its worker started. */
export type RunningBrowser = {
  readonly context: BrowserContext;
  readonly worker: Worker;
  /** Of the DevTools protocol, on 127.0.0.1. */
  readonly port: number;
  readonly processId: number;
};

/**
 * Starts a headless Chromium on `profileDir` with the unpacked extension of `extensionDir`. `watch` follows the
 * browser from before the extension's first request. With `keepsPages` a page that is left is kept for the way back, as a
 * user's browser does and a driven one does not. Throws when there is no browser, or the extension's worker
 * does not start.
 */
export async function startBrowser(
  profileDir: string,
  extensionDir: string,
  watch: NetworkWatch | undefined,
  keepsPages = false,
): Promise<RunningBrowser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No Chromium found. Install one, or name it in CHROMIUM_PATH.');
  // A killed browser leaves the file of its port behind.
  await rm(devtoolsPortFile(profileDir), { force: true });
  const [context, port] = await Promise.all([
    chromium.launchPersistentContext(profileDir, {
      executablePath,
      headless: true,
      viewport: null,
      args: browserArguments(profileDir, extensionDir),
      ...(keepsPages && { ignoreDefaultArgs: ['--disable-back-forward-cache'] }),
    }),
    readDevtoolsPort(profileDir).then(async (port) => {
      await watch?.attach(port.browserSocketUrl);
      return port;
    }),
  ]);
  const processId = await browserProcessId(port.browserSocketUrl);
  const worker = await firstWorker(context);
  await watch?.untilWatched('service_worker');
  return { context, worker, port: port.port, processId };
}

function browserArguments(profileDir: string, extensionDir: string): string[] {
  return [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--window-size=1280,900',
    '--remote-debugging-port=0',
    `--log-net-log=${netLogFile(profileDir)}`,
    // The browser's own errands (updates, accounts) end here too: no name resolves, nothing leaves the machine.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
  ];
}

async function firstWorker(context: BrowserContext): Promise<Worker> {
  const worker = context.serviceWorkers()[0];
  if (worker) return worker;
  return context.waitForEvent('serviceworker', { timeout: WORKER_WITHIN_MS }).catch((cause: unknown) => {
    const hint = 'Google Chrome 137 and newer ignores --load-extension: use Chromium (CHROMIUM_PATH).';
    throw new Error(`The extension's service worker did not start. ${hint}`, { cause });
  });
}
