import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserContext, Worker } from '@playwright/test';
import { killProcess } from './browser-process';
import { extensionIdOf } from './extension-id';
import { deleteProfileLock } from './profile-lock';
import type { NetworkWatch } from './network-watch';
import { readNetLog } from './net-log';
import { seedGrantedHosts } from './seed-granted-hosts';
import { type RunningBrowser, startBrowser } from './start-browser';

export type LaunchOptions = {
  /** The unpacked extension; the built product when absent. */
  readonly extensionDir?: string;
  /** A profile to use again. When absent a new one is made, and deleted by `close()`. */
  readonly profileDir?: string;
  /** Match patterns that `permissions.request()` grants without a prompt; nothing is granted before. */
  readonly grantableHosts?: readonly string[];
  /** Optional permissions (`notifications`) that `permissions.request()` grants without a prompt. */
  readonly grantableApis?: readonly string[];
  readonly watch?: NetworkWatch;
  /** Keeps pages for the way back and forward (bfcache). */
  readonly keepsPages?: boolean;
  /** Fills the new profile before the first start: with one that knows the extension. */
  readonly fillProfile?: (profileDir: string) => Promise<void>;
};

const BUILT_EXTENSION = resolve(process.env['EXTENSION_DIR'] ?? '.output/chrome-mv3');

/** A real browser with the extension. Its context, port and worker are new after each `restart()`. */
export class LaunchedExtension {
  readonly extensionId: string;
  readonly profileDir: string;
  readonly #options: LaunchOptions & { readonly extensionDir: string };
  #browser: RunningBrowser;
  #isStopped = false;

  private constructor(
    extensionId: string,
    profileDir: string,
    options: LaunchOptions & { readonly extensionDir: string },
    browser: RunningBrowser,
  ) {
    this.extensionId = extensionId;
    this.profileDir = profileDir;
    this.#options = options;
    this.#browser = browser;
  }

  /**
   * Starts the browser; with anything grantable twice where the profile is not filled, as that is written into a profile
   * that knows the extension.
   */
  static async launch(options: LaunchOptions = {}): Promise<LaunchedExtension> {
    const extensionDir = resolve(options.extensionDir ?? BUILT_EXTENSION);
    const extensionId = await extensionIdOf(extensionDir);
    const profileDir = options.profileDir ?? (await mkdtemp(join(tmpdir(), 'ccs-companion-')));
    await options.fillProfile?.(profileDir);
    if (options.grantableHosts ?? options.grantableApis) {
      if (!options.fillProfile) {
        const first = await startBrowser(profileDir, extensionDir, options.watch);
        await stopBrowser(first, profileDir, options.watch);
      }
      await seedGrantedHosts(profileDir, extensionId, options.grantableHosts ?? [], options.grantableApis);
    }
    const browser = await startBrowser(profileDir, extensionDir, options.watch, options.keepsPages);
    return new LaunchedExtension(extensionId, profileDir, { ...options, extensionDir }, browser);
  }

  get context(): BrowserContext {
    return this.#browser.context;
  }

  /** The port of the browser's DevTools protocol on 127.0.0.1. */
  get port(): number {
    return this.#browser.port;
  }

  /** The service worker as it was at the start; a stopped worker's handle is dead, see `context.serviceWorkers()`. */
  get worker(): Worker {
    return this.#browser.worker;
  }

  /** The address of one of the extension's files, such as `options.html`. */
  url(path: string): string {
    return `chrome-extension://${this.extensionId}/${path}`;
  }

  /** Closes the browser if it still runs, and starts it again on the same profile. */
  async restart(): Promise<void> {
    await this.#stop();
    const { extensionDir, watch, keepsPages } = this.#options;
    this.#browser = await startBrowser(this.profileDir, extensionDir, watch, keepsPages);
    this.#isStopped = false;
  }

  /** Closes the browser properly. Only `restart()` and `close()` make sense afterwards. */
  async shutDown(): Promise<void> {
    await this.#stop();
  }

  /** Kills the browser without a goodbye. Only `restart()` and `close()` make sense afterwards. */
  async kill(): Promise<void> {
    await killProcess(this.#browser.processId);
    await deleteProfileLock(this.profileDir);
    await this.#stop();
  }

  /** Closes the browser, and deletes the profile if it was made for it. */
  async close(): Promise<void> {
    await this.#stop();
    if (!this.#options.profileDir)
      await rm(this.profileDir, { recursive: true, force: true, maxRetries: 10 });
  }

  /** Does nothing to a browser that has been stopped or killed before. */
  async #stop(): Promise<void> {
    if (this.#isStopped) return;
    this.#isStopped = true;
    await stopBrowser(this.#browser, this.profileDir, this.#options.watch);
  }
}

async function stopBrowser(
  browser: RunningBrowser,
  profileDir: string,
  watch: NetworkWatch | undefined,
): Promise<void> {
  await watch?.detach();
  await browser.context.close();
  watch?.addMissed(await readNetLog(profileDir));
}
