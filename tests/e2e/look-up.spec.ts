import type { Page } from '@playwright/test';
import { attachSurface } from './harness/attach-surface';
import { expect, test } from './harness/error-free-test';
import { openRealSidePanel } from './harness/real-side-panel';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { Keyboard } from './journey/keyboard';
import { openPopupOver, openPopupOverPage, skipSetUp } from './journey/open-surfaces';
import { lookUpBox, openLookUp, results } from './look-up/open-look-up';
import {
  chooseLookUp,
  complaintOfBrowser,
  enterInOmnibox,
  firstLineFor,
  typeInOmnibox,
} from './look-up/worker-events';

test('the menu of a selection looks it up: in the open panel, or in a tab', async ({
  extension,
  testPages,
}) => {
  const page = await extension.context.newPage();
  await page.goto(testPages.add('/chart', '<!doctype html><title>Chart</title><p>POA</p>'));
  const opened = extension.context.waitForEvent('page');
  await chooseLookUp(extension, ' decubitus ulcer ');
  const tab = await opened;
  expect(tab.url()).toBe(extension.url('sidepanel.html'));
  await expect(lookUpBox(tab)).toHaveValue('decubitus ulcer');
  await expect(results(tab).first()).toHaveAccessibleName(/^pressure ulcer/);
  await tab.close();

  const panel = await openLookUp(extension, testPages, 'sepsis');
  const tabs = extension.context.pages().length;
  await chooseLookUp(extension, 'POA indicators');
  await expect(lookUpBox(panel)).toHaveValue('POA indicators');
  await expect(results(panel).first()).toHaveAccessibleName(/^present on admission/);

  // A panel that has no time for a while, as on a busy machine.
  const busy = panel.evaluate((ms) => {
    for (const end = performance.now() + ms; performance.now() < end;);
  }, 1_500);
  await chooseLookUp(extension, 'query');
  await busy;
  await expect(lookUpBox(panel)).toHaveValue('query');
  expect(extension.context.pages()).toHaveLength(tabs);
});

test('the address bar suggests the best results in text that browsers accept', async ({
  extension,
  testPages,
}) => {
  await skipSetUp(await openPopupOverPage(extension, testPages));
  const [term, ...others] = await typeInOmnibox(extension, 'principal diagnosis');
  expect(term).toEqual({
    content: 'term/principal-diagnosis',
    description: expect.stringMatching(/^principal diagnosis \(\w+/),
  });
  expect(others).toHaveLength(4);
  expect(await typeInOmnibox(extension, 'a419')).toEqual([
    {
      content: 'code/icd10cm/FY2026/A41.9',
      description: 'A41.9 Sepsis, unspecified organism (FY2026)',
    },
  ]);
  expect(await typeInOmnibox(extension, 'zzyzx')).toEqual([]);

  const found = await Promise.all(
    ['a<b & "c"', 'H&P', 'worksheet carries A41.9', 'legal health record who determines', 'Parkinson'].map(
      (text) => typeInOmnibox(extension, text),
    ),
  );
  const descriptions = found.flat().map(({ description }) => description);
  const all = descriptions.join('\n');
  expect(all).toContain('H&amp;P');
  expect(all).toContain('&quot;complete legal health record&quot;');
  expect(all).toContain('Parkinson&apos;s disease');
  for (const description of descriptions) {
    expect(description).not.toMatch(/[<>"']|&(?!(amp|lt|gt|quot|apos);)/);
    expect(await complaintOfBrowser(extension, description)).toBeUndefined();
  }
  expect(await complaintOfBrowser(extension, 'H&P: a<b'), 'what the browser says of raw text').toBeDefined();
});

test('the first line of the address bar says what is found best, or that nothing is', async ({
  extension,
  testPages,
}) => {
  await skipSetUp(await openPopupOverPage(extension, testPages));
  expect(await firstLineFor(extension, 'acute on chronic systolic heart failure')).toMatch(
    /^Look up: I50\.23 Acute on chronic systolic/,
  );
  expect(await firstLineFor(extension, 'zzyzx <b>&')).toBe('Nothing found for “zzyzx &lt;b&gt;&amp;”');
  const sentence = 'Patient admitted with COPD exacerbation, "H&P" <pending>; acute kidney injury.';
  const suggestions = await typeInOmnibox(extension, sentence);
  expect(suggestions.map(({ content }) => content).slice(0, 2)).toEqual([
    'code/icd10cm/FY2026/J44.1',
    'code/icd10cm/FY2026/N17.9',
  ]);
  for (const { description } of suggestions)
    expect(await complaintOfBrowser(extension, description)).toBeUndefined();
});

test('what is entered in the address bar is looked up in a tab, and again in the same one', async ({
  extension,
}) => {
  const opened = extension.context.waitForEvent('page');
  await enterInOmnibox(extension, 'A41.9');
  const tab = await opened;
  await expect(lookUpBox(tab)).toHaveValue('A41.9');
  await expect(results(tab).first()).toHaveAccessibleName(/^A41\.9 Sepsis, unspecified organism/);
  const tabs = extension.context.pages().length;
  await enterInOmnibox(extension, 'E11.9');
  await expect(lookUpBox(tab)).toHaveValue('E11.9');
  await expect(results(tab).first()).toHaveAccessibleName(/^E11\.9 /);
  const [suggestion] = await typeInOmnibox(extension, 'e1122');
  await enterInOmnibox(extension, suggestion?.content ?? '');
  await expect(tab.getByRole('heading', { level: 1 })).toHaveText('E11.22');
  expect(extension.context.pages()).toHaveLength(tabs);
});

const SENTENCE =
  'Patient admitted with acute on chronic systolic heart failure due to hypertensive heart disease, POA Y.';

test('a selected sentence is answered part by part, by keyboard, with a quiz on each', async ({
  extension,
  testPages,
}) => {
  const panel = await openLookUp(extension, testPages, 'sepsis');
  await chooseLookUp(extension, `  ${SENTENCE}\n`);
  await expect(lookUpBox(panel)).toHaveValue(SENTENCE);
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText([
    'acute on chronic systolic heart failure',
    'hypertensive heart disease',
    'POA Y',
  ]);
  const part = (words: string) =>
    panel.getByRole('list', { name: `Results for ${words}` }).getByRole('button');
  await expect(part('acute on chronic').first()).toHaveAccessibleName(/^I50\.23 /);
  await expect(part('hypertensive').first()).toHaveAccessibleName(/^I11\.0 /);
  await expect(part('POA Y').first()).toHaveAccessibleName(/^POA indicator Y/);
  await expectAccessible(panel, 'a sentence');
  await expectFitsWidth(panel, 'a sentence');

  // The arrow keys lead from the box through one part into the next.
  await lookUpBox(panel).focus();
  const first = await part('acute on chronic').count();
  for (let step = 0; step < first; step += 1) await panel.keyboard.press('ArrowDown');
  await expect(part('acute on chronic').last()).toBeFocused();
  await expect(part('acute on chronic').last()).toHaveText('Practice questions on this');
  await panel.keyboard.press('ArrowDown');
  await expect(part('hypertensive').first()).toBeFocused();
  await panel.keyboard.press('ArrowUp');
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('heading', { level: 1, name: /^Quiz on / })).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Start/ })).toBeVisible();

  await chooseLookUp(extension, SENTENCE);
  await expect(part('acute on chronic').first()).toBeVisible();
  await lookUpBox(panel).press('Enter');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('I50.23');
});

test('the popup offers what is selected on the page, and looks it up only when told', async ({
  extension,
  testPages,
}) => {
  const page = await extension.context.newPage();
  const frame = testPages.add('/frame', `<!doctype html><title>Frame</title><p>${SENTENCE}</p>`);
  await page.goto(
    testPages.add(
      '/framed',
      `<!doctype html><html lang="en"><title>Chart</title><p>Chart</p><iframe src="${frame}">`,
    ),
  );
  const offer = (popup: Page) => popup.getByRole('button', { name: /^Look up “.*” selected on the page$/ });
  let popup = await openPopupOver(extension, page);
  await skipSetUp(popup);
  await expect(offer(popup)).toHaveCount(0);
  await page.frameLocator('iframe').locator('p').selectText();
  popup = await openPopupOver(extension, page);
  await expect(offer(popup)).toHaveText(/^Look up “Patient admitted with acute on chronic/);
  await expectAccessible(popup, 'popup with a selection');
  await popup.getByRole('searchbox').fill('sepsis');
  await expect(offer(popup)).toHaveCount(0);
  await popup.getByRole('searchbox').fill('');
  await offer(popup).focus();
  const { page: panel } = await openRealSidePanel(extension, () => new Keyboard(popup).pressToLeave('Enter'));
  await expect(lookUpBox(panel)).toHaveValue(SENTENCE);
  await expect(results(panel).first()).toHaveAccessibleName(/^I50\.23 /);
});

test("a result of the popup's box opens in the side panel", async ({ extension, testPages }) => {
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  await popup.getByRole('searchbox', { name: 'Look up a code or term' }).fill('heart failure');
  const result = popup.getByRole('list', { name: 'Results' }).getByRole('button', { name: /^I50 / });
  await result.focus();
  await new Keyboard(popup).pressToLeave('Enter');
  const { page: panel } = await attachSurface(extension, 'sidepanel.html');
  await expect(panel.getByRole('button', { name: 'Look up', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('I50');
  await expect(panel.getByText('▸ Header: needs more characters')).toBeVisible();
});

test('the panel finds terms, codes, notes and questions, the best one first', async ({
  extension,
  testPages,
}) => {
  const panel = await openLookUp(extension, testPages, 'sepsis');
  for (const [by, query, first] of [
    ['name', 'principal diagnosis', /^principal diagnosis.*Term$/],
    ['another name', 'decubitus ulcer', /^pressure ulcer.*Term$/],
    ['lay term or abbreviation that stands for a code', 'CHF', /^I50\.9 Heart failure, unspecified.*Code$/],
    ['abbreviation in small letters', 'poa', /^present on admission.*Term$/],
    ['plural', 'comorbidities', /^comorbidity.*Term$/],
    ['plural of an abbreviation', 'CCs', /^complication or comorbidity.*Term$/],
    ['code', 'A41.9', /^A41\.9 Sepsis, unspecified organism.*ICD-10-CM · FY2026 · billable.*Code$/],
    ['code without its dot', 'E11649', /^E11\.649 .*Code$/],
    ['code in small letters', 'e11.649', /^E11\.649 .*Code$/],
    ['procedure code in small letters', '0dtn4zz', /^0DTN4ZZ .*ICD-10-PCS.*Code$/],
    ['header before its codes', 'E11', /^E11 .*header.*Code$/],
    ['title of a note', 'choosing the principal diagnosis', /^Choosing the principal diagnosis.*Note$/],
    ['words of a note', 'costliest problem of the stay', /^Choosing the principal diagnosis.*Note$/],
    ['words of a question', 'legal health record who determines', /^A hospital is asked.*Question$/],
    ['a typing error', 'principle diagnosis', /^principal diagnosis.*Term$/],
  ] as const) {
    await test.step(by, async () => {
      await lookUpBox(panel).fill(query);
      await expect(results(panel).first(), `first result for ${query}`).toHaveAccessibleName(first);
    });
  }
  await lookUpBox(panel).fill('E11');
  await expect(results(panel).nth(1)).toHaveAccessibleName(/^E11\.\w+ /);
  await lookUpBox(panel).fill('zzyzx <b>');
  await expect(panel.getByRole('status')).toHaveText(/^Nothing found for “zzyzx <b>”\. Try fewer words/);
  await expect(results(panel)).toHaveCount(0);
  await lookUpBox(panel).fill('  ');
  await expect(panel.getByText(/^Type a term, an abbreviation, a code/)).toBeVisible();
});

test('Enter opens the best result for what has just been typed, not for what the list still shows', async ({
  extension,
  testPages,
}) => {
  const panel = await openLookUp(extension, testPages, 'sepsis');
  const heading = panel.getByRole('heading', { level: 1 });
  for (const [query, title] of [
    ['E11.9', 'E11.9'],
    ['principal diagnosis', 'principal diagnosis'],
    ['0dtn4zz', '0DTN4ZZ'],
  ] as const) {
    await lookUpBox(panel).fill('');
    await panel.keyboard.type(query);
    await panel.keyboard.press('Enter');
    await expect(heading).toHaveText(title);
    await panel.getByRole('button', { name: '‹ Back' }).click();
  }
  // Before the first search, while the index is being built.
  await panel.reload();
  await panel.getByRole('button', { name: 'Look up', exact: true }).click();
  await expect(lookUpBox(panel)).toBeFocused();
  await panel.keyboard.type('A41.9');
  await panel.keyboard.press('Enter');
  await expect(heading).toHaveText('A41.9');
});

test('Enter opens the first result, links lead on, Back leads back; all of it passes axe', async ({
  extension,
  testPages,
}) => {
  const panel = await openLookUp(extension, testPages, 'principal diagnosis');
  const heading = panel.getByRole('heading', { level: 1 });
  const back = panel.getByRole('button', { name: '‹ Back' });
  await expect(results(panel).first()).toHaveAccessibleName(/^principal diagnosis/);
  await expectAccessible(panel, 'results');
  await expectFitsWidth(panel, 'results');

  await lookUpBox(panel).press('Enter');
  await expect(heading).toHaveText('principal diagnosis');
  await expect(panel.getByText(/^Condition found, after study/)).toBeVisible();
  await expect(panel.getByText(/^Also: PDx/)).toBeVisible();
  await expectAccessible(panel, 'a term');

  await panel.getByRole('button', { name: 'Note: Choosing the principal diagnosis' }).click();
  await expect(heading).toHaveText('Choosing the principal diagnosis');
  await expect(panel.getByRole('list', { name: 'Sources' })).toContainText(
    'ICD-10-CM Official Guidelines FY2026',
  );
  await panel.getByText('Terms in this note').click();
  await expect(panel.getByRole('definition').first()).toBeVisible();
  await expectAccessible(panel, 'a note');
  await expectFitsWidth(panel, 'a note');
  await panel.getByRole('button', { name: 'Sepsis sequencing' }).click();
  await expect(heading).toHaveText('Sepsis: how many codes, in which order');
  await back.click();
  await expect(heading).toHaveText('Choosing the principal diagnosis');
  await back.click();
  await expect(heading).toHaveText('principal diagnosis');
  await back.click();
  await expect(lookUpBox(panel)).toHaveValue('principal diagnosis');
  await expect(lookUpBox(panel)).toBeFocused();

  await lookUpBox(panel).fill('A41.9');
  await expect(results(panel).first()).toHaveAccessibleName(/^A41\.9/);
  await results(panel).first().click();
  await expect(heading).toHaveText('A41.9');
  await expect(panel.getByText('✓ Billable')).toBeVisible();
  await expect(panel.getByRole('heading', { name: 'Questions that use it' })).toBeVisible();
  await expectAccessible(panel, 'a code');
  await back.click();

  await lookUpBox(panel).fill('legal health record who determines');
  await expect(results(panel).first()).toHaveAccessibleName(/^A hospital is asked/);
  await lookUpBox(panel).press('Enter');
  await expect(heading).toHaveText('Question');
  await expect(panel.getByText(/^A hospital is asked for the "complete legal health record"/)).toBeVisible();
  const answer = panel.getByText(/^✓/);
  await expect(answer).toBeHidden();
  await panel.getByText('Show the answer and why').click();
  await expect(answer).toBeVisible();
  await expectAccessible(panel, 'a question');
  await expectFitsWidth(panel, 'a question');
});

test('with the starter set alone the empty box leads to the code sets of the settings', async ({
  extension,
  testPages,
}) => {
  const panel = await openLookUp(extension, testPages, 'sepsis');
  await lookUpBox(panel).fill('A41.9');
  await expect(panel.getByText('Not checked: FY2019 (work) is not installed.')).toBeHidden();
  await panel.evaluate(() =>
    chrome.storage.local.set({ settings: { isSetUp: true, examEdition: 'FY2026', workEdition: 'FY2019' } }),
  );
  await expect(panel.getByText('Not checked: FY2019 (work) is not installed.')).toBeVisible();
  await lookUpBox(panel).fill('');
  await expect(panel.getByText(/^Only the starter set is installed/)).toBeVisible();
  const opened = extension.context.waitForEvent('page');
  await panel.getByRole('button', { name: 'Install code sets' }).click();
  const options = await opened;
  await expect(options.getByRole('heading', { level: 1 })).toHaveText('Code sets');
});
