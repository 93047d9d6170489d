import { expect, test } from './harness/error-free-test';
import { browserDay, inBrowserWords } from './journey/browser-day';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { Keyboard } from './journey/keyboard';
import { openOptions } from './journey/open-surfaces';
import { readLocalStorage } from './journey/stored-settings';

test('the list for exam day: due dates, ticks remembered, own entries with undo, by keyboard', async ({
  extension,
}) => {
  const options = await openOptions(extension, 'exam-day');
  await expect(options.getByRole('heading', { name: 'No exam date yet' })).toBeVisible();
  await expectAccessible(options, 'exam day without a date');
  const examOn = await browserDay(options, 20);
  await options.evaluate(
    (day) => chrome.storage.local.set({ settings: { isSetUp: true, examOn: day } }),
    examOn,
  );
  const list = options.getByRole('list', { name: 'For exam day' });
  const centre = list.getByRole('listitem').filter({ hasText: 'Centre and route' });
  await expect(centre).toContainText(`by ${await inBrowserWords(options, await browserDay(options, 13))}`);
  await expect(list.getByRole('listitem').filter({ hasText: 'Books tabbed' })).toContainText('was due');

  const keyboard = new Keyboard(options);
  const tick = centre.getByRole('checkbox');
  await keyboard.moveTo(tick);
  await keyboard.press('Space');
  await expect(tick).toBeChecked();
  await expect(options.getByText('1 of 7 done.')).toBeVisible();
  await keyboard.moveTo(options.getByLabel('Your own entry'));
  await keyboard.type('Reading glasses');
  await keyboard.press('Enter');
  const own = list.getByRole('listitem').filter({ hasText: 'Reading glasses' });
  await expect(own).toBeVisible();
  await keyboard.moveTo(own.getByRole('button', { name: 'Delete Reading glasses' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(own).toBeHidden();
  await expect(options.getByRole('button', { name: 'Undo' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(own).toBeVisible();

  await options.reload();
  await expect(tick).toBeChecked();
  await expect(own).toBeVisible();
  await expectAccessible(options, 'exam day');
  await options.setViewportSize({ width: 320, height: 800 });
  await expectFitsWidth(options, 'exam day');
  await expectAccessible(options, 'exam day at 320 px');
});

test('an edition that does not go with the exam is named; the printed view has the list and no controls', async ({
  extension,
}) => {
  const options = await openOptions(extension, 'exam-day');
  await options.evaluate(() =>
    chrome.storage.local.set({ settings: { isSetUp: true, examOn: '2027-03-30', examEdition: 'FY2027' } }),
  );
  await expect(
    options.getByText('The settings say FY2027 for the exam; by its date it asks for FY2026.'),
  ).toBeVisible();
  await expect(options.getByText('ICD-10-CM FY2026 is not installed')).toBeVisible();
  await options.getByLabel('ICD-10 edition of your books').selectOption('FY2025');
  await expect(options.getByText('Your books are of FY2025;')).toBeVisible();
  await options.getByLabel('ICD-10 edition of your books').selectOption('FY2026');
  await expect(options.getByText('Your books are of')).toBeHidden();
  expect((await readLocalStorage(options))['examDay']).toMatchObject({ booksEdition: 'FY2026' });
  await expectAccessible(options, 'exam day with warnings');

  await options.emulateMedia({ media: 'print' });
  await expect(options.getByRole('list', { name: 'For exam day' })).toBeVisible();
  await expect(options.getByRole('navigation', { name: 'Settings' })).toBeHidden();
  await expect(options.getByRole('button', { name: 'Print the list' })).toBeHidden();
});
