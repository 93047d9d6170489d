import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { servePages } from '@/scripts/setup/serve-pages.mjs';
import { DemoSteps } from './demo-steps';
import { walkMainJob } from './main-job';

// Run by `npm start -- --headless` after the build; the browser is named in CHROMIUM_PATH.
const sample = await readFile('scripts/demo/sample-page.html', 'utf8');
const pages = await servePages((path) =>
  path === '/sample-page.html' ? { type: 'text/html; charset=utf-8', body: sample } : undefined,
);
const steps = await DemoSteps.start(resolve('.output/demo'));
const extension = await LaunchedExtension.launch();
try {
  await walkMainJob(extension, steps, `${pages.origin}/sample-page.html`);
} finally {
  await steps.finish();
  await extension.close();
  await pages.close();
}
console.log(steps.hasFailed ? 'The demo failed.' : 'Pictures and demo.json are in .output/demo/.');
process.exitCode = steps.hasFailed ? 1 : 0;
