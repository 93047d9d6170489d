import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { servePages } from '@/scripts/setup/serve-pages.mjs';
import { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { takeOverviewPicture } from './overview-picture';
import { Camera } from './camera';
import { photographBackup } from './screens-backup';
import { photographBanks } from './screens-banks';
import { photographCards } from './screens-cards';
import { photographCeus } from './screens-ceus';
import { photographCodeBook } from './screens-code-book';
import { screensMarkdown } from './screens-markdown';
import { photographMock } from './screens-mock';
import { photographOnPage } from './screens-on-page';
import { photographOptions } from './screens-options';
import { photographPages } from './screens-pages';
import { photographPlan } from './screens-plan';
import { photographPanel } from './screens-panel';
import { photographPopup } from './screens-popup';
import { photographPrepare } from './screens-prepare';
import { photographProgress } from './screens-progress';
import { photographQuizBuilder } from './screens-quiz';
import { photographReminders } from './screens-reminders';
import { photographScenarios } from './screens-scenarios';
import { photographSites } from './screens-sites';
import { photographTerms } from './screens-terms';

// Run by `npm run screens` after a build: every screen of the real extension, light and dark, for docs/screens.md.
// `npm run screens -- quiz` makes those of one part alone.
const FOLDER = 'docs/screens';
const LIST = 'docs/screens.md';
const PARTS: Record<string, (camera: Camera, samplePage: string) => Promise<void>> = {
  study: photographStudy,
  cards: (camera, samplePage) =>
    inOwnBrowser('cards', camera, (extension) => photographCards(extension, camera, samplePage)),
  quiz: (camera) => inOwnBrowser('quiz', camera, photographQuizBuilder),
  'on-page': (camera, samplePage) =>
    inOwnBrowser('on this page', camera, (extension) => photographOnPage(extension, camera, samplePage)),
  banks: (camera) => inOwnBrowser('banks', camera, photographBanks),
  sites: photographSites,
  terms: (camera) => inOwnBrowser('terms', camera, photographTerms),
  prepare: (camera) => inOwnBrowser('prepare', camera, photographPrepare),
  ceus: (camera) => inOwnBrowser('CEUs', camera, photographCeus),
  'code-book': photographCodeBook,
  backup: (camera) => inOwnBrowser('backup', camera, photographBackup),
  plan: (camera) => inOwnBrowser('plan', camera, photographPlan),
  progress: (camera) => inOwnBrowser('progress', camera, photographProgress),
  mock: (camera) => inOwnBrowser('mock exam', camera, photographMock),
  reminders: photographReminders,
  scenarios: (camera) => inOwnBrowser('scenarios', camera, photographScenarios),
};
const names = Object.keys(PARTS);
const wanted = process.argv.slice(2);
for (const name of wanted)
  if (!names.includes(name)) throw new RangeError(`Unknown part ${name}: ${names.join(', ')}, or none.`);
const sample = await readFile('scripts/demo/sample-page.html', 'utf8');
const pages = await servePages((path) =>
  path.endsWith('.html') ? { type: 'text/html; charset=utf-8', body: sample } : undefined,
);
await mkdir(FOLDER, { recursive: true });
try {
  const camera = new Camera(FOLDER);
  const samplePage = `${pages.origin}/sample.html`;
  for (const [name, photograph] of Object.entries(PARTS))
    if (wanted.length === 0 || wanted.includes(name)) await photograph(camera, samplePage);
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
    await photographPages(extension, camera, samplePage);
    await takeOverviewPicture(extension, camera);
  } finally {
    await extension.close();
  }
}

/** The pictures of one group, in a browser where nothing was answered before. */
async function inOwnBrowser(
  group: string,
  camera: Camera,
  photograph: (extension: LaunchedExtension, camera: Camera) => Promise<void>,
): Promise<void> {
  await camera.clear(group);
  const extension = await LaunchedExtension.launch();
  try {
    await photograph(extension, camera);
  } finally {
    await extension.close();
  }
}
