import type { Page } from '@playwright/test';
import { HIGHLIGHT_NAMES } from '@/lib/page/highlight-name';
import { attach, expect, test } from './page-engine/engine-test';

const CODING =
  '<p>The principal diagnosis, a query and the POA indicator.</p><p>E11.9 and I50.9 are reported, E11.2 is not; E99.9 is none.</p>';

/** The text of the highlights of each kind. */
function byKind(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate((names) => {
    const textOf = (name: string) =>
      [...(CSS.highlights.get(name) ?? [])].map(({ startContainer, startOffset, endOffset }) =>
        (startContainer as Text).data.slice(startOffset, endOffset),
      );
    return Object.fromEntries(Object.entries(names).map(([kind, name]) => [kind, textOf(name)]));
  }, HIGHLIGHT_NAMES);
}

test('codes of the installed sets are flagged apart from categories and terms', async ({ open }) => {
  const page = await open(CODING);
  await attach(page);
  await expect
    .poll(() => byKind(page))
    .toEqual({
      term: ['principal diagnosis', 'query', 'POA indicator'],
      code: ['E11.9', 'I50.9'],
      category: ['E11.2'],
    });
  const { findings, isCodingPage } = await page.evaluate(() => pageEngine.page().findings());
  expect(isCodingPage).toBe(true);
  expect(findings.map(({ key, count }) => [key, count])).toEqual([
    ['term:principal-diagnosis', 1],
    ['term:query', 1],
    ['term:poa-indicator', 1],
    ['code:icd10cm:E119', 1],
    ['code:icd10cm:I509', 1],
    ['code:icd10cm:E112', 1],
  ]);
  const asked = await page.evaluate(() => pageEngine.askedCodes);
  expect(asked).toHaveLength(new Set(asked).size);
});

test('the kinds differ by their lines, each painted on light and dark, and none is printed', async ({
  open,
}) => {
  for (const background of ['#ffffff', '#000000']) {
    const page = await open(CODING, {
      head: `<style>html { background: ${background}; color: ${background === '#ffffff' ? '#000' : '#fff'} }</style>`,
    });
    await attach(page);
    await expect.poll(async () => (await byKind(page))['category']).toEqual(['E11.2']);
    await page.screenshot({ path: test.info().outputPath(`kinds-${background.slice(1)}.png`) });
    const styles = () =>
      page.evaluate(
        (names) =>
          names.map((name) => {
            const { textDecorationLine, textDecorationStyle, backgroundColor } = getComputedStyle(
              document.body,
              `::highlight(${name})`,
            );
            return { textDecorationLine, textDecorationStyle, backgroundColor };
          }),
        Object.values(HIGHLIGHT_NAMES),
      );
    expect(new Set((await styles()).map((style) => style.textDecorationStyle)).size).toBe(3);
    await page.emulateMedia({ media: 'print' });
    for (const style of await styles()) {
      expect(style).toMatchObject({ textDecorationLine: 'none', backgroundColor: 'rgba(0, 0, 0, 0)' });
    }
  }
});

test('codes come, go and come back with the text they stand in', async ({ open }) => {
  const page = await open(CODING);
  await attach(page);
  await expect.poll(async () => (await byKind(page))['code']).toEqual(['E11.9', 'I50.9']);
  await page.evaluate(() => document.querySelectorAll('p')[1]?.replaceChildren('I50.9 only'));
  await expect.poll(async () => (await byKind(page))['code']).toEqual(['I50.9']);
  await page.evaluate(() => document.body.append(document.createElement('p'), 'E11.9, E11.9'));
  await expect.poll(async () => (await byKind(page))['code']).toEqual(['I50.9', 'E11.9', 'E11.9']);
  expect(await page.evaluate(() => pageEngine.page().count())).toBe(6);
});
