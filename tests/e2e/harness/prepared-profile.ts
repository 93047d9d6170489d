import { cp, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readTable } from '../journey/stored-data';
import { LaunchedExtension } from './launch-extension';
import { waitFor } from './wait-for';

const PREPARED = resolve('.output/e2e-profile');
/** What the browser fetches or makes again by itself, and what belongs to one run of it. */
const LEFT_OUT = new Set(['net-log.json', 'DevToolsActivePort', 'Crashpad', 'GrShaderCache', 'ShaderCache']);

/**
 * Makes the profile that most journeys begin with a copy of: the built product was started there once and has its
 * built-in content, nothing else was done. So each journey begins like a second day, without the import of the first.
 * Called once before all journeys (`globalSetup`).
 */
export default async function prepareProfile(): Promise<void> {
  await rm(PREPARED, { recursive: true, force: true });
  const extension = await LaunchedExtension.launch({ profileDir: PREPARED });
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html'));
  await waitFor('the built-in content', async () => {
    const meta = await readTable(page, 'meta').catch(() => []);
    return meta.some(({ key }) => key === 'contentRevision') || undefined;
  });
  await waitFor('the end of the first start', () =>
    page.evaluate(async () => {
      const { 'mirror-verified': isVerified } = await chrome.storage.session.get('mirror-verified');
      return isVerified === true || undefined;
    }),
  );
  await extension.close();
}

/** Copies the prepared profile to `profileDir`. */
export async function copyPreparedProfile(profileDir: string): Promise<void> {
  await cp(PREPARED, profileDir, {
    recursive: true,
    filter: (from) => {
      const name = from.slice(PREPARED.length + 1);
      return !LEFT_OUT.has(name) && !name.startsWith('Singleton') && !name.includes(join('Default', 'Cache'));
    },
  });
}
