import type { Page } from '@playwright/test';
import { expect, test } from './harness/error-free-test';
import { responseTo } from './journey/answer-question';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { expectCardsOfLog } from './journey/expect-cards-of-log';
import { Keyboard } from './journey/keyboard';
import { plain } from './journey/shown-question';
import { readTable } from './journey/stored-data';
import { chooseWithKeys, expectPlace, firstCodeField, openMockStart, startQuarter } from './mock/open-mock';
import { askedItems, readMock } from './mock/stored-mock';

const WIDTHS = [320, 360, 1280] as const;

test('a whole mock exam by keyboard alone, from the start page to the review of its items', async ({
  extension,
}) => {
  test.setTimeout(180_000);
  const page = await openMockStart(extension);
  const keyboard = new Keyboard(page);
  const saved = page.getByTestId('saved');

  // Three sizes are one stop for Tab; the arrows choose.
  await keyboard.moveTo(page.getByRole('radio', { name: /^Full/ }));
  await keyboard.press('ArrowDown');
  await keyboard.press('ArrowDown');
  await expect(page.getByRole('radio', { name: /^Quarter/ })).toBeChecked();
  await keyboard.moveTo(page.getByRole('button', { name: 'Go to the tutorial' }));
  await keyboard.press('Enter');
  await expect(page.getByText('There is no penalty for guessing.')).toBeVisible();
  expect(await readMock(page)).not.toHaveProperty('deadlineAt');
  await keyboard.moveTo(page.getByRole('button', { name: 'Start the clock' }));
  await keyboard.press('Enter');
  await expectPlace(page, 0);
  const asked = await askedItems(page);
  expect(asked.length).toBe(27);

  await keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  // The keys rest behind a dialog.
  await keyboard.press('1');
  await keyboard.press('Escape');
  await expect(page.locator('input[name="option"]:checked')).toHaveCount(0);

  // The items rightly, but each fifth wrongly and each ninth not at all. A scenario: one code.
  const given = asked
    .flatMap((question, place) => (question ? { ...question, place } : []))
    .map((question, at) => ({
      ...question,
      isRight: at % 5 !== 4,
      response: at % 9 === 7 ? [] : responseTo(question.item, at % 5 !== 4),
    }));
  expect(asked.length - given.length, 'scenarios').toBe(2);
  const [, , changed] = given;
  const last = given.at(-1);
  if (!changed || !last) throw new Error('Too few items.');
  for (const place of asked.keys()) {
    await expectPlace(page, place);
    const question = given.find((each) => each.place === place);
    if (question) {
      await expect(page.getByTestId('stem')).toContainText(plain(question.item.stem).slice(0, 60), {
        useInnerText: true,
      });
      await chooseWithKeys(page, question.entry.optionOrder, question.response);
      if (question === changed) await keyboard.press('f');
    } else {
      await keyboard.moveTo(firstCodeField(page));
      // What is a key of the exam elsewhere is text here.
      await keyboard.type('N17.9');
      await keyboard.press('Escape');
      await expect(saved).toHaveText('Saved');
    }
    if (place === asked.length - 1) break;
    if (!question) await keyboard.moveTo(page.getByRole('button', { name: 'Next', exact: true }));
    await keyboard.press(question ? (place % 2 === 0 ? 'n' : 'ArrowRight') : 'Enter');
  }
  // No word on right or wrong before the end, nor on which items count.
  await expect(page.getByText(/✓|✗|not scored/)).toHaveCount(0);

  // Strike-out by X and by Shift, taken back, and never on what is chosen.
  await goTo(keyboard, page, last.place);
  const chosenAt = last.entry.optionOrder.indexOf(last.response[0] ?? '') + 1;
  const [oneFree, otherFree] = [1, 2, 3, 4].filter(
    (number) => !last.response.includes(last.entry.optionOrder[number - 1] ?? ''),
  );
  const strikeOf = (number: number | undefined) =>
    page.getByRole('button', { name: `Strike out option ${number}` });
  await keyboard.press('x');
  await expect(page.getByText('Strike out: press the number of an option.')).toBeVisible();
  await keyboard.press(String(oneFree));
  await expect(strikeOf(oneFree)).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press(`Shift+Digit${otherFree}`);
  await expect(strikeOf(otherFree)).toHaveAttribute('aria-pressed', 'true');
  await keyboard.press(`Shift+Digit${otherFree}`);
  await expect(strikeOf(otherFree)).toHaveAttribute('aria-pressed', 'false');
  await expect(strikeOf(chosenAt)).toHaveCount(0);

  // Highlight: the first word, then two more.
  await keyboard.press('h');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('Shift+ArrowRight');
  await keyboard.press('h');
  await expect(saved).toHaveText('Saved');
  const words = plain(last.item.stem).split(' ').slice(0, 3);
  expect((await page.getByTestId('highlighted').textContent())?.split(/\s+/)).toEqual(words);

  // A changed answer; the clock hidden.
  await goTo(keyboard, page, changed.place);
  const other = responseTo(changed.item, false);
  await keyboard.press('c');
  await expect(page.locator('input[name="option"]:checked')).toHaveCount(0);
  await chooseWithKeys(page, changed.entry.optionOrder, other);
  await keyboard.press('t');
  await expect(page.getByRole('timer')).toHaveCount(0);
  await keyboard.press('t');
  await expect(page.getByRole('timer')).toBeVisible();

  await keyboard.press('r');
  await keyboard.moveTo(page.getByRole('button', { name: 'Incomplete 2' }));
  await keyboard.press('Enter');
  const open = given.filter(({ response }) => response.length === 0).map(({ place }) => place + 1);
  await expect(page.getByRole('list', { name: 'Items' }).getByRole('button')).toHaveText(
    open.map((number) => new RegExp(`^${number}\\D`)),
  );
  await keyboard.moveTo(page.getByRole('button', { name: 'End the exam' }));
  await keyboard.press('Enter');
  const end = page.getByRole('dialog', { name: 'End the exam?' });
  await expect(end).toContainText(`2 items without an answer: ${open.join(' and ')}.`);
  await expect(end).toContainText(`1 item flagged: ${changed.place + 1}.`);
  expect(await readTable(page, 'reviews')).toEqual([]);
  await keyboard.moveTo(end.getByRole('button', { name: 'Submit the exam' }));
  await keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: /^\d+ % right$/ })).toBeVisible();
  const scored = (await readMock(page)).entries.filter((entry) => entry.isScored);
  const points = scored.reduce((sum, entry) => {
    if (entry.kind === 'scenario') return sum + (entry.outcome?.share ?? Number.NaN);
    const question = given.find((each) => each.item.id === entry.itemId);
    const isRight = question !== changed && question?.isRight && question.response.length > 0;
    return sum + (isRight ? 1 : 0);
  }, 0);
  const pointsShown = Number.isInteger(points) ? String(points) : points.toFixed(1);
  await expect(page.getByText(`${pointsShown} of ${scored.length} scored items.`)).toBeVisible();
  await expect(page.getByText(/no exam score and no verdict on passing/)).toBeVisible();
  await expect(page.getByText('You changed 1 answer: 0 from not right to right, 1 from right')).toBeVisible();
  await expect(page.getByText('2 items had no answer.')).toBeVisible();
  const reviews = await readTable(page, 'reviews');
  const answered = given
    .filter(({ response }) => response.length > 0)
    .map((each) => ({
      itemId: each.item.id,
      response: each === changed ? other : each.response,
      mode: 'mock',
    }));
  expect(reviews.map(({ itemId, response, mode }) => ({ itemId, response, mode }))).toEqual(answered);
  await expectCardsOfLog(page);

  await keyboard.moveTo(page.getByRole('button', { name: 'Review the items' }));
  await keyboard.press('Enter');
  const heading = page.getByRole('heading', { level: 1 });
  for (const [place, question] of asked.entries()) {
    await expect(heading).toHaveText(new RegExp(`^Item ${place + 1} of 27: `));
    await expect(heading).toHaveText(question ? /(Right|Not right|No answer)$/ : /of the points$/);
    if (place === changed.place) {
      await expect(heading).toHaveText(/✗ Not right$/);
      const why = page.getByRole('region', { name: 'Why' });
      await expect(why).toContainText(plain(changed.item.explanation).slice(0, 50));
    }
    await keyboard.press(place % 2 === 0 ? 'n' : 'ArrowRight');
  }
  await keyboard.press('p');
  await expect(heading).toHaveText(/^Item 26 of 27: /);
  await keyboard.moveTo(page.getByRole('button', { name: 'Unanswered 2' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(heading).toHaveText(`Item ${open[0]} of 27: – No answer`);
});

/** Goes to a place through the navigator, from the place that is on screen. */
async function goTo(keyboard: Keyboard, page: Page, place: number): Promise<void> {
  // Out of a field of a code sheet, where letters are text.
  const next = page.getByRole('button', { name: 'Navigator' });
  await keyboard.moveTo(next);
  await keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Navigator' })).toBeVisible();
  await keyboard.press('Home');
  for (let step = 0; step < place; step += 1) await keyboard.press('ArrowRight');
  await expect(page.getByRole('button', { name: new RegExp(`^Item ${place + 1}: complete`) })).toBeFocused();
  await keyboard.press('Enter');
  await expectPlace(page, place);
}

test('every screen passes axe and fits at 320, 360 and 1280 pixels, light and dark', async ({
  extension,
}) => {
  test.setTimeout(240_000);
  const page = await openMockStart(extension);
  const check = async (screen: string) => {
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: 800 });
      await expectFitsWidth(page, `${screen} at ${width}`);
      await expectAccessible(page, `${screen} at ${width}`);
    }
  };
  await check('start page');
  await page.getByRole('radio', { name: 'CCS, topics of the guide' }).check();
  await expect(page.getByText('Short are:')).toBeVisible();
  await check('start page of a short exam');
  await page.getByRole('radio', { name: /^Quarter/ }).check();
  await page.getByRole('button', { name: 'Go to the tutorial' }).click();
  await expect(page.getByRole('button', { name: 'Start the clock' })).toBeVisible();
  await check('tutorial');
  const record = (await askedItems(page)).indexOf(undefined);
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await page.keyboard.press('g');
  await page.getByRole('button', { name: new RegExp(`^Item ${record + 1}:`) }).click();
  await expectPlace(page, record);
  await check('scenario');
  await page.getByRole('button', { name: 'Review' }).click();
  await page.getByRole('button', { name: 'End the exam' }).click();
  await page.getByRole('button', { name: 'Submit the exam' }).click();
  await page.getByRole('button', { name: 'Review the items' }).click();
  for (let place = 0; place < record; place += 1) await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1, name: /0 % of the points$/ })).toBeVisible();
  await check('scenario read again');
  await page.goto(extension.url('exam.html#mock'));
  await page.getByRole('radio', { name: /^Quarter/ }).check();
  await page.getByRole('button', { name: 'Go to the tutorial' }).click();
  await page.getByRole('link', { name: 'Not now' }).click();
  await expect(page.getByRole('heading', { name: 'An exam is ready' })).toBeVisible();
  await check('start page with an exam that is ready');
  await page.getByRole('button', { name: 'Discard it' }).click();
  await check('question before an exam is discarded');
  await page.getByRole('button', { name: 'Discard the exam' }).click();
  await startQuarter(page);
  await page.keyboard.press('2');
  await page.keyboard.press('Shift+Digit1');
  await page.keyboard.press('h');
  await page.keyboard.press('h');
  await page.keyboard.press('f');
  await check('question');
  await page.keyboard.press('?');
  await check('keys');
  await page.keyboard.press('Escape');
  await page.keyboard.press('g');
  await check('navigator');
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await check('review screen');
  await page.getByRole('button', { name: 'End the exam' }).click();
  await check('confirmation');
  await page.getByRole('button', { name: 'Submit the exam' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /right$/ })).toBeVisible();
  await check('result');
  await page.getByRole('button', { name: 'Review the items' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Item 1 of/ })).toBeVisible();
  await check('item review');
  await page.getByRole('button', { name: /^Changed 0/ }).click();
  await check('item review without items');
});
