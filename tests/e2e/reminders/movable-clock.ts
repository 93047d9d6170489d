import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const DAY_MS = 86_400_000;
const WORKER = 'background.js';
const MANIFEST = 'manifest.json';

/** A copy of the built extension whose worker goes by a clock of its own. */
export type MovableClock = {
  /** The unpacked extension. */
  dir: string;
  /** Sets the worker's clock so many days ahead of the computer's. It holds from the next start of the browser on. */
  moveTo(days: number): Promise<void>;
  remove(): Promise<void>;
};

/**
 * Copies the built extension and puts a clock in front of its worker that a test can move. The browser keeps a copy of
 * the worker's script, but reads the manifest anew at each start: how far the clock is ahead stands there.
 */
export async function movableClock(): Promise<MovableClock> {
  const dir = await mkdtemp(join(tmpdir(), 'ccs-companion-clock-'));
  await cp(resolve(process.env['EXTENSION_DIR'] ?? '.output/chrome-mv3'), dir, { recursive: true });
  const worker = await readFile(join(dir, WORKER), 'utf8');
  const manifest = JSON.parse(await readFile(join(dir, MANIFEST), 'utf8')) as object;
  await writeFile(join(dir, WORKER), CLOCK + worker);
  const moveTo = (days: number) =>
    writeFile(join(dir, MANIFEST), JSON.stringify({ ...manifest, version_name: String(days * DAY_MS) }));
  await moveTo(0);
  return { dir, moveTo, remove: () => rm(dir, { recursive: true, force: true }) };
}

const CLOCK = `{
  const Computer = Date;
  const ahead = Number(chrome.runtime.getManifest().version_name);
  globalThis.Date = class extends Computer {
    constructor(...given) {
      if (given.length === 0) super(Computer.now() + ahead);
      else super(...given);
    }
    static now() {
      return Computer.now() + ahead;
    }
  };
}
`;
