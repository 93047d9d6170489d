import { createServer } from 'node:http';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import { median } from '@/lib/std/median';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { codesetsFolder } from '@/scripts/codes/codesets-folder';
import type { Dexie as DexieClass } from 'dexie';
import { readCodeSets } from '@/scripts/codes/code-set-files';
import { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { benchRow, reportBench } from '../bench-result';

const RUNS = 3;
const DEXIE = join(process.cwd(), 'node_modules/dexie/dist/dexie.min.js');
const ARCHIVE = 'icd10cm-2026/2026-code-descriptions-tabular-order.zip';

/**
 * Installing the CM archive in the real extension (unzip, parse, pack, write), side by side with Dexie writing the same
 * codes as rows of one table, in the same browser, in turn. Dexie gets its rows ready made.
 */
export async function benchInstall(): Promise<void> {
  const folder = codesetsFolder(undefined);
  if (folder === undefined) throw new RangeError('The benchmark needs the official files: set CODESETS_DIR.');
  const archive = join(folder, ARCHIVE);
  const rows = await codeRows(folder);
  const server = createServer((request, response) => {
    const body = request.url === '/rows.json' ? rows : '<!doctype html><title>rows</title>';
    response.setHeader('content-type', request.url === '/rows.json' ? 'application/json' : 'text/html');
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const extension = await LaunchedExtension.launch();
  try {
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    const ours: number[] = [];
    const dexie: number[] = [];
    for (let run = 0; run < RUNS; run += 1) {
      ours.push(await installOnce(extension, archive));
      dexie.push(await writeRowsOnce(extension, address));
    }
    const figures = [
      { name: 'ours', value: median(ours) ?? 0 },
      { name: 'Dexie rows', value: median(dexie) ?? 0 },
    ];
    const bound = 'at least 3 times faster';
    const row = benchRow('CM archive installed', 'ms', figures, { runs: RUNS, bound });
    reportBench('codes-install', [row], extension.context.browser()?.version() ?? null);
  } finally {
    await extension.close();
    server.close();
  }
}

async function installOnce(extension: LaunchedExtension, archive: string): Promise<number> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('options.html#codes'));
  const choosing = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: /^Choose files/ }).click();
  const chooser = await choosing;
  const startedAt = performance.now();
  await chooser.setFiles(archive);
  await page.getByRole('list', { name: 'Installed now' }).waitFor({ timeout: 120_000 });
  const took = performance.now() - startedAt;
  await page.close();
  return took;
}

async function writeRowsOnce(extension: LaunchedExtension, address: string): Promise<number> {
  const page = await extension.context.newPage();
  await page.goto(address);
  await page.addScriptTag({ path: DEXIE });
  const took = await page.evaluate(writeRows);
  await page.close();
  return took;
}

async function codeRows(folder: string): Promise<string> {
  const [layer] = await readCodeSets(folder, ['cm-order']);
  if (!layer) throw new RangeError('No ICD-10-CM order file.');
  const codes = openCodes(layer.packed);
  const all = Array.from({ length: codes.size }, (_, row) => ({
    code: codes.codeAt(row),
    title: codes.titleAt(row),
    isValid: codes.isValidAt(row),
  }));
  return JSON.stringify(all);
}

/** Runs in the page: writes the rows into a new database and says how many milliseconds that took. */
async function writeRows(): Promise<number> {
  const rows = (await (await fetch('/rows.json')).json()) as object[];
  const { Dexie } = globalThis as unknown as { Dexie: typeof DexieClass };
  await Dexie.delete('rows');
  const db = new Dexie('rows');
  db.version(1).stores({ codes: 'code' });
  await db.open();
  const startedAt = performance.now();
  await db.table('codes').bulkPut(rows);
  const took = performance.now() - startedAt;
  db.close();
  return took;
}
