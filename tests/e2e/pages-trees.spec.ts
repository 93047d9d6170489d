import { closedCardText } from './harness/closed-card';
import { expect, test } from './harness/error-free-test';
import { openFlagged } from './pages/flag-page';
import { chartPage } from './pages/chart-page';

const WORDS = 'Principal diagnosis, present on admission.';
const BODY = `
  <p>${WORDS}</p>
  <div id="host"></div>
  <iframe srcdoc="<p>${WORDS}</p>" width="400" height="80"></iframe>
  <iframe id="blank" width="400" height="80"></iframe>
  <script>
    host.attachShadow({ mode: 'closed' }).setHTMLUnsafe('<p>${WORDS}</p>');
    blank.contentDocument.body.append('${WORDS}');
  </script>`;

test('closed shadow trees and frames without an address: flagged, painted, explained', async ({
  extension,
  testPages,
}) => {
  const bare = await extension.context.newPage();
  await bare.goto(testPages.add('/trees-bare', chartPage({ body: BODY })));
  const places = ['p', '#host', 'iframe[srcdoc]', '#blank'];
  const before = await Promise.all(places.map((place) => bare.locator(place).first().screenshot()));
  const page = await openFlagged(extension, testPages.add('/trees', chartPage({ body: BODY })));
  for (const [at, place] of places.entries()) {
    await expect
      .poll(async () => (await page.locator(place).first().screenshot()).equals(before[at] ?? Buffer.of()), {
        message: `flags are painted in ${place}`,
      })
      .toBe(false);
  }
  const box = await page.locator('#blank').boundingBox();
  await page.mouse.move((box?.x ?? 0) + 40, (box?.y ?? 0) + 18, { steps: 5 });
  await expect.poll(() => closedCardText(page)).toMatch(/principal diagnosis/i);
});
