import { expect, type Page } from '@playwright/test';
import type { LaunchedExtension } from '@/tests/e2e/harness/launch-extension';
import { responseTo } from '@/tests/e2e/journey/answer-question';
import { askedItems, changeMock } from '@/tests/e2e/mock/stored-mock';
import type { Camera } from './camera';
import { dayFromNow, storeSettings } from './stored-state';

const GROUP = 'mock exam';

/** The mock exam from its empty start page to the review of its items, at three widths. */
export async function photographMock(extension: LaunchedExtension, camera: Camera): Promise<void> {
  const page = await extension.context.newPage();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.goto(extension.url('exam.html#mock'));
  await expect(page.getByRole('button', { name: 'Go to the tutorial' })).toBeEnabled({ timeout: 15_000 });
  await storeSettings(page, { isSetUp: true, examOn: dayFromNow(128) });
  const take = (name: string, title: string) => camera.takeWidths(page, GROUP, name, title);
  // A dialog stands in the middle of the window, not of all that could be scrolled to.
  const takeDialog = (name: string, title: string) =>
    camera.takeWidths(page, GROUP, name, title, { fullPage: false });
  await take('start', 'Start page, before the first exam');
  await page.getByRole('radio', { name: 'CCS, topics of the guide' }).check();
  await expect(page.getByText('Short are:')).toBeVisible();
  await take('start-short', 'Start page: the banks are too small for this size, and which domains are short');
  await page.getByRole('radio', { name: 'CCS, five domains' }).check();
  await page.getByRole('radio', { name: /^Quarter/ }).check();

  await page.getByRole('button', { name: 'Go to the tutorial' }).click();
  await expect(page.getByRole('heading', { name: 'Before the clock starts' })).toBeVisible();
  await take('tutorial', 'Tutorial, outside the clock');
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await answerSome(page);
  await take('question', 'A question: a choice, struck-out options, highlighted words');
  await goTo(page, (await askedItems(page)).indexOf(undefined));
  await take('scenario', 'A scenario, which counts as one item');
  await page.keyboard.press('?');
  await takeDialog('keys', 'Keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await takeDialog('navigator', 'Navigator');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await take('review', 'Review screen');
  await leaveMinutes(page, 4);
  await expect(page.getByRole('status')).toContainText('At most 5 minutes are left');
  await take('warning', 'Five minutes before the end');
  await page.getByRole('button', { name: 'Understood' }).click();
  await page.getByRole('button', { name: 'End the exam' }).click();
  await takeDialog('confirmation', 'Before the exam is submitted: what is unanswered');
  await page.getByRole('button', { name: 'Submit the exam' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /right$/ })).toBeVisible();
  await take('result', 'Result');
  await page.getByRole('button', { name: 'Review the items' }).click();
  await page.getByRole('button', { name: /^Not right/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Not right/ })).toBeVisible();
  await take('item-review', 'An item read again');
  await page.getByRole('button', { name: /^All/ }).click();
  await goToReviewed(page, (await askedItems(page)).indexOf(undefined));
  await take('scenario-review', 'A scenario read again');
  await page.goto(extension.url('exam.html#mock'));
  await page.getByRole('button', { name: 'Go to the tutorial' }).click();
  await page.getByRole('link', { name: 'Not now' }).click();
  await expect(page.getByRole('heading', { name: 'An exam is ready' })).toBeVisible();
  await take('start-full', 'Start page with an exam to go on with, and earlier results');
  await page.getByRole('button', { name: 'Discard it' }).click();
  await takeDialog('discard', 'Before an exam is thrown away');
  await page.close();
}

/** Answers most of the items, rightly and not, flags and changes some, and stops at one with tools in use. */
async function answerSome(page: Page): Promise<void> {
  const asked = await askedItems(page);
  for (const [place, question] of asked.entries()) {
    await expect(page.getByRole('heading', { name: `Item ${place + 1} of ${asked.length}` })).toBeAttached();
    if (question && place % 9 !== 4) {
      const { entry, item } = question;
      for (const id of responseTo(item, place % 4 !== 1))
        await page.keyboard.press(String(entry.optionOrder.indexOf(id) + 1));
    }
    if (place % 8 === 3) await page.keyboard.press('f');
    if (place < asked.length - 4) await page.keyboard.press('n');
    else break;
  }
  const free = asked.findLastIndex((question, place) => question?.entry.needed === 1 && place % 9 === 4);
  await goTo(page, free);
  await page.keyboard.press('h');
  for (let word = 0; word < 5; word += 1) await page.keyboard.press('Shift+ArrowRight');
  await page.keyboard.press('h');
  await page.keyboard.press('2');
  for (const number of ['3', '4']) await page.keyboard.press(`Shift+Digit${number}`);
  await expect(page.getByTestId('saved')).toHaveText('Saved');
}

async function goTo(page: Page, place: number): Promise<void> {
  await page.keyboard.press('g');
  await page.getByRole('button', { name: new RegExp(`^Item ${place + 1}:`) }).click();
  await expect(
    page.getByRole('heading', { level: 1, name: new RegExp(`^Item ${place + 1} `) }),
  ).toBeAttached();
}

/** Goes on in the review to the item at `place`. */
async function goToReviewed(page: Page, place: number): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, name: /^Item / });
  for (;;) {
    const at = Number(/\d+/.exec(await heading.innerText())?.[0]) - 1;
    if (at === place) return;
    await page.keyboard.press(at < place ? 'n' : 'p');
    await expect(heading).toHaveText(new RegExp(`^Item ${at < place ? at + 2 : at} `));
  }
}

/** Moves the end of the exam to `minutes` from now, as if the time had passed. */
async function leaveMinutes(page: Page, minutes: number): Promise<void> {
  await changeMock(page, { deadlineAt: Date.now() + minutes * 60_000 });
  await page.reload();
}
