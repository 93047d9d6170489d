import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { servePages } from '@/scripts/setup/serve-pages.mjs';
import { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { takeOverviewPicture } from './overview-picture';
import { Camera } from './camera';
import { photographBanks } from './screens-banks';
import { photographCodeBook } from './screens-code-book';
import { screensMarkdown } from './screens-markdown';
import { photographMock } from './screens-mock';
import { photographOptions } from './screens-options';
import { photographPages } from './screens-pages';
import { photographPanel } from './screens-panel';
import { photographPopup } from './screens-popup';

// Run by `npm run screens` after a build: every screen of the real extension, light and dark, for docs/screens.md.
// `npm run screens -- code-book` (or `mock`) makes those of the code book (of the mock exam) alone.
const FOLDER = 'docs/screens';
const LIST = 'docs/screens.md';
const [only] = process.argv.slice(2);
if (only !== undefined && only !== 'code-book' && only !== 'mock')
  throw new RangeError(`Unknown part ${only}: code-book, mock, or none.`);
const sample = await readFile('scripts/demo/sample-page.html', 'utf8');
const pages = await servePages((path) =>
  path.endsWith('.html') ? { type: 'text/html; charset=utf-8', body: sample } : undefined,
);
await mkdir(FOLDER, { recursive: true });
try {
  const camera = new Camera(FOLDER);
  const samplePage = `${pages.origin}/sample.html`;
  if (only === undefined) await photographStudy(camera, samplePage);
  if (only !== 'mock') await photographCodeBook(camera, samplePage);
  if (only !== 'code-book') await photographExam(camera);
  await writeFile(LIST, screensMarkdown(await readFile(LIST, 'utf8'), camera.sections()));
  console.log(`${camera.count} pictures in ${FOLDER}/, listed in ${LIST}.`);
} finally {
  await pages.close();
}

/** All but the code book, in one browser: each step finds what those before it left. */
async function photographStudy(camera: Camera, samplePage: string): Promise<void> {
  for (const group of ['popup', 'panel', 'settings', 'page']) await camera.clear(group);
  const extension = await LaunchedExtension.launch();
  try {
    await photographPopup(extension, camera, samplePage);
    await photographPanel(extension, camera);
    await photographOptions(extension, camera);
    await photographBanks(extension, camera);
    await photographPages(extension, camera, samplePage);
    await takeOverviewPicture(extension, camera);
  } finally {
    await extension.close();
  }
}

/** The exam tab, in a browser of its own: nothing was answered before. */
async function photographExam(camera: Camera): Promise<void> {
  await camera.clear('mock exam');
  const extension = await LaunchedExtension.launch();
  try {
    await photographMock(extension, camera);
  } finally {
    await extension.close();
  }
}
