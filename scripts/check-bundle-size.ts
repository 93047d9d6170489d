import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { scriptsFrom, scriptsOfPage } from './checks/bundle-files';

const BUILD = '.output/chrome-mv3';
const KB = 1000;

/** Gzipped JavaScript that each surface may cost, everything it imports included. */
const BUDGETS = [
  { name: 'content script', kb: 25, scripts: () => scriptsFrom(['content-scripts/page-terms.js'], read) },
  { name: 'popup', kb: 150, scripts: () => scriptsOfPage('popup.html', read) },
  { name: 'side panel', kb: 250, scripts: () => scriptsOfPage('sidepanel.html', read) },
];

function read(path: string): string | undefined {
  const file = join(BUILD, path);
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

for (const { name, kb, scripts } of BUDGETS) {
  const files = scripts();
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(join(BUILD, file))).length, 0);
  const isOver = bytes > kb * KB;
  console.log(
    `${name}: ${(bytes / KB).toFixed(1)} of ${kb} kB gzipped, ${files.length} files${isOver ? ' - TOO BIG' : ''}`,
  );
  if (isOver) process.exitCode = 1;
}
