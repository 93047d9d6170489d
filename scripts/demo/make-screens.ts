import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { servePages } from '@/scripts/setup/serve-pages.mjs';
import { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { takeOverviewPicture } from './overview-picture';
import { Camera } from './camera';
import { photographOptions } from './screens-options';
import { photographPages } from './screens-pages';
import { photographPanel } from './screens-panel';
import { photographPopup } from './screens-popup';

// Run by `npm run screens` after a build: every screen of the real extension, light and dark, for docs/screens.md.
const FOLDER = 'docs/screens';
const sample = await readFile('scripts/demo/sample-page.html', 'utf8');
const pages = await servePages((path) =>
  path.endsWith('.html') ? { type: 'text/html; charset=utf-8', body: sample } : undefined,
);
await rm(FOLDER, { recursive: true, force: true });
await mkdir(FOLDER, { recursive: true });
const extension = await LaunchedExtension.launch();
try {
  const camera = new Camera(FOLDER);
  const samplePage = `${pages.origin}/sample.html`;
  await photographPopup(extension, camera, samplePage);
  await photographPanel(extension, camera);
  await photographOptions(extension, camera);
  await photographPages(extension, camera, samplePage);
  await takeOverviewPicture(extension, camera);
  await writeFile('docs/screens.md', camera.markdown());
  console.log(`${camera.count} pictures in ${FOLDER}/, listed in docs/screens.md.`);
} finally {
  await extension.close();
  await pages.close();
}
