import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import type { Camera } from './camera';

const PARTS = [
  ['popup', 'full', 320],
  ['panel', 'question', 320],
  ['page', 'card', 640],
] as const;

/** The picture of the README: popup, a question and a flagged page side by side. */
export async function takeOverviewPicture(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const images = await Promise.all(
    PARTS.map(async ([group, name, width]) => {
      const source = await camera.dataUrl(group, name, 'light');
      return `<img src="${source}" style="width:${width}px;border:1px solid #ccc8bd;border-radius:8px">`;
    }),
  );
  const page = await extension.context.newPage();
  await page.setContent(
    `<body style="margin:0;padding:24px;display:flex;gap:24px;align-items:flex-start;background:#efece4">${images.join('')}`,
  );
  await page.setViewportSize({ width: 1376, height: 600 });
  await page.screenshot({ path: camera.fileFor('overview.png') });
  await page.close();
}
