import { expect, test } from './harness/error-free-test';
import { responseTo } from './journey/answer-question';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { expectCardsOfLog } from './journey/expect-cards-of-log';
import { Keyboard } from './journey/keyboard';
import { plain } from './journey/shown-question';
import { readTable } from './journey/stored-data';
import { chooseWithKeys, expectPlace, openMockStart, startQuarter } from './mock/open-mock';
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

  // Rightly, but each fifth wrongly and each ninth not at all.
  const given = asked.map((question, place) => {
    if (!question) throw new Error(`No item at place ${place}.`);
    const response = place % 9 === 7 ? [] : responseTo(question.item, place % 5 !== 4);
    return { ...question, response };
  });
  for (const [place, { entry, item, response }] of given.entries()) {
    await expectPlace(page, place);
    await expect(page.getByTestId('stem')).toContainText(plain(item.stem).slice(0, 60));
    await chooseWithKeys(page, entry.optionOrder, response);
    if (place === 2) await keyboard.press('f');
    if (place < given.length - 1) await keyboard.press(place % 2 === 0 ? 'n' : 'ArrowRight');
  }
  // No word on right or wrong before the end, nor on which items count.
  await expect(page.getByText(/Right|Not right|scored/)).toHaveCount(0);

  // Strike-out by X and by Shift, taken back, and never on what is chosen.
  const last = given.length - 1;
  const chosenAt = (given[last]?.entry.optionOrder.indexOf(given[last]?.response[0] ?? '') ?? 0) + 1;
  const [oneFree, otherFree] = [1, 2, 3, 4].filter(
    (number) => !given[last]?.response.includes(given[last]?.entry.optionOrder[number - 1] ?? ''),
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
  const words = plain(given[last]?.item.stem ?? '')
    .split(' ')
    .slice(0, 3);
  expect((await page.getByTestId('highlighted').textContent())?.split(/\s+/)).toEqual(words);

  // The navigator leads to any item; a changed answer; the clock hidden.
  await keyboard.press('g');
  const navigator = page.getByRole('dialog', { name: 'Navigator' });
  await expect(navigator.getByRole('button', { name: `Item ${last + 1}: complete` })).toBeFocused();
  await keyboard.press('Home');
  await keyboard.press('ArrowRight');
  await keyboard.press('ArrowRight');
  await expect(navigator.getByRole('button', { name: 'Item 3: complete, flagged' })).toBeFocused();
  await keyboard.press('Enter');
  await expectPlace(page, 2);
  const changed = given[2];
  if (!changed) throw new Error('No third item.');
  const other = responseTo(changed.item, false);
  await keyboard.press('c');
  await expect(page.locator('input[name="option"]:checked')).toHaveCount(0);
  await chooseWithKeys(page, changed.entry.optionOrder, other);
  await keyboard.press('t');
  await expect(page.getByRole('timer')).toHaveCount(0);
  await keyboard.press('t');
  await expect(page.getByRole('timer')).toBeVisible();

  await keyboard.press('r');
  await keyboard.moveTo(page.getByRole('button', { name: /^Incomplete 3$/ }));
  await keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Items' }).getByRole('button')).toHaveText([
    /^8/,
    /^17/,
    /^26/,
  ]);
  await keyboard.moveTo(page.getByRole('button', { name: 'End the exam' }));
  await keyboard.press('Enter');
  const end = page.getByRole('dialog', { name: 'End the exam?' });
  await expect(end).toContainText('3 items without an answer: 8, 17 and 26.');
  expect(await readTable(page, 'reviews')).toEqual([]);
  await keyboard.moveTo(end.getByRole('button', { name: 'Submit the exam' }));
  await keyboard.press('Enter');

  await expect(page.getByRole('heading', { level: 1, name: /^\d+ % right$/ })).toBeVisible();
  const exam = await readMock(page);
  const rightOf = (place: number) => place !== 2 && place % 5 !== 4 && place % 9 !== 7;
  const scored = exam.entries.flatMap((entry, place) => (entry.isScored ? place : []));
  const points = scored.filter(rightOf).length;
  await expect(page.getByText(`${points} of ${scored.length} scored items.`)).toBeVisible();
  await expect(page.getByText(/no exam score and no verdict on passing/)).toBeVisible();
  await expect(page.getByText('You changed 1 answer: 0 from not right to right, 1 from right')).toBeVisible();
  await expect(page.getByText('3 items had no answer.')).toBeVisible();
  const reviews = await readTable(page, 'reviews');
  const answered = given.flatMap(({ item, response }, place) =>
    response.length === 0
      ? []
      : [{ itemId: item.id, response: place === 2 ? other : response, mode: 'mock' }],
  );
  expect(reviews.map(({ itemId, response, mode }) => ({ itemId, response, mode }))).toEqual(answered);
  await expectCardsOfLog(page);

  await keyboard.moveTo(page.getByRole('button', { name: 'Review the items' }));
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Item 1 of 27: ✓ Right' })).toBeVisible();
  await keyboard.press('n');
  await keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1, name: 'Item 3 of 27: ✗ Not right' })).toBeVisible();
  await expect(page.getByRole('region', { name: 'Why' })).toContainText(
    plain(changed.item.explanation).slice(0, 50),
  );
  await keyboard.press('p');
  await expect(page.getByRole('heading', { level: 1, name: 'Item 2 of 27: ✓ Right' })).toBeVisible();
  await keyboard.moveTo(page.getByRole('button', { name: 'Unanswered 3' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Item 8 of 27: – No answer' })).toBeVisible();
});

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
