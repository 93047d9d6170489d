import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { flagOnce } from '@/tests/e2e/pages/flag-page';
import type { Camera } from './camera';
import { pointAtTerm } from './point-at-term';

/** Pages as their makers coloured them, whatever the device prefers. */
const LOOKS = {
  light: ':root { color-scheme: light; background: #fff; color: #222 }',
  dark: ':root { color-scheme: dark; background: #10131a; color: #d6dae0 }',
  busy: `:root { color-scheme: light; color: #1d1030;
    background: repeating-linear-gradient(35deg, #ffd84d 0 22px, #ff9a62 22px 44px, #6fd3c3 44px 66px, #b79bf0 66px 88px) }
    main { padding: 16px; background: rgb(255 255 255 / 55%) }`,
};

type Look = keyof typeof LOOKS;

const SHOTS: [look: Look, width: number, what: string, text: string][] = [
  ['light', 1_280, 'a term', 'principal diagnosis'],
  ['dark', 1_280, 'a code', 'a41.51'],
  ['busy', 1_280, 'a category', 'i50'],
  ['light', 360, 'a code', 'i50.23'],
  ['dark', 360, 'a category', 'i50'],
  ['busy', 360, 'a term', 'principal diagnosis'],
];

/** Flags and cards on a light, a dark and a busy page, wide and narrow. The card follows the device, not the page. */
export async function photographCards(extension: LaunchedExtension, camera: Camera, samplePage: string) {
  for (const [look, width, what, text] of SHOTS) {
    const page = await extension.context.newPage();
    await page.setViewportSize({ width, height: 640 });
    await page.goto(samplePage);
    // Its table would make a narrow window scroll sideways.
    await page.addStyleTag({ content: `${LOOKS[look]} table { display: block; overflow: auto }` });
    await page.evaluate(() => {
      const words = document.createElement('p');
      words.textContent = 'Heart failure is classified to I50; its codes say which type, and how acute.';
      document.querySelector('h2')?.before(words);
    });
    await flagOnce(extension, page);
    await pointAtTerm(page, text);
    const title = `The card of ${what} on a ${look} page, ${width} pixels wide`;
    await camera.take(page, 'cards', `${look}-${width}`, title, { fullPage: false });
    await page.close();
  }
}
