import type { Locator, Page } from '@playwright/test';
import { cycleLastDay } from '@/lib/ceu/cycle';
import { addDays } from '@/lib/std/calendar-day';
import { expect, test } from './harness/error-free-test';
import { expectBadge } from './journey/badge-text';
import { browserDay, inBrowserWords } from './journey/browser-day';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { Keyboard } from './journey/keyboard';
import { openOptions, openPopupOver, openPopupOverPage, skipSetUp } from './journey/open-surfaces';
import { readTable } from './journey/stored-data';
import { readLocalStorage, switchBank } from './journey/stored-settings';

const AMA_NOTICE =
  'CPT is a registered trademark of the American Medical Association. This bank names CPT codes by number only and contains no CPT descriptors.';

type Activity = {
  on: string;
  units: string;
  title: string;
  category: 'Coding and classification' | 'Other HIIM domain';
  isAhima: boolean;
};

test('a CEU log by keyboard: cycle, activities, totals in both rule sets, delete and undo', async ({
  extension,
}) => {
  const options = await openOptions(extension, 'ceus');
  const keyboard = new Keyboard(options);
  const today = await browserDay(options, 0);
  const startsOn = addDays(today, -100);
  await expect(options.getByRole('heading', { name: 'No credential yet' })).toBeVisible();
  await keyboard.typeDay(options.getByLabel('Day you passed the exam'), startsOn);
  await keyboard.press('Enter');
  const lastDay = await inBrowserWords(options, cycleLastDay(startsOn, 2));
  await expect(options.getByText(`${lastDay} (`)).toBeVisible();

  const coding = { category: 'Coding and classification', isAhima: false } as const;
  await addActivity(options, keyboard, { ...coding, on: today, units: '12.5', title: 'PCS workshop' });
  const privacy = { category: 'Other HIIM domain', isAhima: true } as const;
  await addActivity(options, keyboard, { ...privacy, on: startsOn, units: '5', title: 'Privacy webinar' });
  const tooEarly = addDays(startsOn, -1);
  await addActivity(options, keyboard, { ...coding, on: tooEarly, units: '7', title: 'A day too early' });

  await expect(activityRows(options)).toHaveCount(3);
  await expect(activityRow(options, 'PCS workshop')).toContainText('Coding and classification');
  await expect(activityRow(options, 'Privacy webinar')).toContainText('Other HIIM domain · AHIMA');
  await expect(activityRow(options, 'A day too early')).toContainText('outside this cycle');
  await expect(options.getByText('outside this cycle')).toHaveCount(1);
  await expectBars(options, { Coding: '12.5 of 20', Total: '17.5 of 80' });

  await chooseRuleSet(options, keyboard, /AHIMA, as published/);
  await expectBars(options, { HIIM: '17.5 of 16', AHIMA: '5 of 8', Total: '17.5 of 20' });

  const before = await readTable(options, 'ceuActivities');
  await keyboard.moveTo(options.getByRole('button', { name: 'Delete Privacy webinar' }));
  await keyboard.press('Enter');
  await expect(options.getByRole('status').filter({ hasText: 'Deleted “Privacy webinar”.' })).toBeVisible();
  await expect(activityRow(options, 'Privacy webinar')).toBeHidden();
  await expectBars(options, { HIIM: '12.5 of 16', AHIMA: '0 of 8', Total: '12.5 of 20' });
  expect(await readTable(options, 'ceuActivities')).toHaveLength(2);
  await expect(options.getByRole('button', { name: 'Undo' })).toBeFocused();
  await keyboard.press('Enter');
  await expect(activityRow(options, 'Privacy webinar')).toBeVisible();
  await expectBars(options, { HIIM: '17.5 of 16', AHIMA: '5 of 8', Total: '17.5 of 20' });
  expect(await readTable(options, 'ceuActivities')).toEqual(before);
});

test('a bank that is switched off is not counted and not looked up; the CPT bank names the AMA', async ({
  extension,
  testPages,
}) => {
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  const items = await readTable(popup, 'items');
  const ofCpt = items.filter((item) => item.bankId === 'cpt').length;
  const stem =
    items.find((item) => item.bankId === 'cpt' && /^[\w ,]{40}/.test(item.stem))?.stem.slice(0, 40) ?? '';
  await popup.getByRole('searchbox').fill(stem);
  await expect(foundQuestion(popup, stem)).toBeVisible();

  const options = await openOptions(extension, 'banks');
  const cpt = options.getByRole('checkbox', { name: /CPT/ });
  await expect(options.getByText(AMA_NOTICE, { exact: true })).toBeVisible();
  await expect(options.getByText(`${ofCpt} questions`)).toBeVisible();
  await switchBank(cpt);
  const without = await openPopupOver(extension, options);
  await expect(without.getByTestId('due')).toHaveText(`0 due · ${items.length - ofCpt} new`);
  await without.getByRole('searchbox').fill(stem);
  await expect(without.getByRole('list', { name: 'Results' }).getByRole('listitem').first()).toBeVisible();
  await expect(foundQuestion(without, stem)).toBeHidden();

  await options.bringToFront();
  await switchBank(cpt);
  const again = await openPopupOver(extension, options);
  await expect(again.getByTestId('due')).toHaveText(`0 due · ${items.length} new`);
  expect(await readLocalStorage(again)).toEqual({ settings: { isSetUp: true } });
});

test('About has the notices word for word', async ({ extension }) => {
  const options = await openOptions(extension, 'about');
  for (const notice of [
    'CCS, CCA and AHIMA are marks of the American Health Information Management Association. This product is independent of AHIMA.',
    'A study aid, not coding, legal or clinical advice.',
    AMA_NOTICE,
  ])
    await expect(options.getByText(notice, { exact: true })).toBeVisible();
  const { version } = await options.evaluate(() => chrome.runtime.getManifest());
  await expect(options.getByRole('heading', { name: `CCS Companion ${version}` })).toBeVisible();
});

test('settings stay after a restart, and only what was changed is stored', async ({ extension, errors }) => {
  let options = await openOptions(extension, 'exam');
  expect(await readLocalStorage(options)).toEqual({});
  const examOn = await browserDay(options, 33);
  await options.getByLabel('Credential').selectOption({ label: 'CCA · Certified Coding Associate' });
  await options.getByLabel('Exam date').fill(examOn);
  await options.getByRole('button', { name: 'Save' }).click();
  await expect(options.getByText('Saved on this device.')).toBeVisible();
  await options.getByLabel('Number on the icon').selectOption({ label: 'Days to the exam' });
  await expectBadge(extension, '33');
  await openSection(options, 'Question banks');
  await switchBank(options.getByRole('checkbox', { name: /CPT/ }));
  const changed = { isSetUp: true, credential: 'cca', examOn, badge: 'days', disabledBanks: ['cpt'] };
  expect(await readLocalStorage(options)).toEqual({ settings: changed });

  await extension.restart();
  await errors.attach(extension.profileDir);
  await expectBadge(extension, '33');
  options = await openOptions(extension, 'exam');
  await expect(options.getByLabel('Credential')).toHaveValue('cca');
  await expect(options.getByLabel('Exam date')).toHaveValue(examOn);
  await expect(options.getByRole('radio', { name: /guide/ })).toBeChecked();
  await expect(options.getByLabel('Number on the icon')).toHaveValue('days');
  await openSection(options, 'Question banks');
  await expect(options.getByRole('checkbox', { name: /CPT/ })).not.toBeChecked();
  expect(await readLocalStorage(options)).toEqual({ settings: changed });

  await openSection(options, 'Settings');
  await options.getByLabel('Number on the icon').selectOption({ label: 'Questions due' });
  await openSection(options, 'Question banks');
  await switchBank(options.getByRole('checkbox', { name: /CPT/ }));
  await expectBadge(extension, '');
  expect(await readLocalStorage(options)).toEqual({ settings: { isSetUp: true, credential: 'cca', examOn } });
});

test('every section passes axe and fits 320 px, light and dark', async ({ extension }) => {
  test.setTimeout(120_000);
  const options = await openOptions(extension, 'ceus');
  await options.setViewportSize({ width: 320, height: 800 });
  await expect(options.getByRole('heading', { name: 'No credential yet' })).toBeVisible();
  await expectGood(options, 'CEUs without a credential');

  const today = await browserDay(options, 0);
  await options.getByLabel('Day you passed the exam').fill(addDays(today, -30));
  await options.getByRole('button', { name: 'Start the log' }).click();
  const title = 'Sequencing of sepsis, severe sepsis and septic shock: a workshop over two days';
  const log = { on: today, units: '12', title, category: 'Other HIIM domain', isAhima: true } as const;
  await addActivity(options, new Keyboard(options), log);
  await expectGood(options, 'CEUs with an activity');
  await options.getByRole('button', { name: `Delete ${title}` }).click();
  await expect(options.getByRole('button', { name: 'Undo' })).toBeVisible();
  await expectGood(options, 'CEUs after a deletion');

  for (const [section, ready] of [
    ['Settings', options.getByLabel('Number on the icon')],
    ['Question banks', options.getByRole('checkbox', { name: /CPT/ })],
    ['Sites', options.getByRole('heading', { name: 'No site yet' })],
    ['About', options.getByText(AMA_NOTICE)],
  ] as const) {
    await openSection(options, section);
    await expect(ready).toBeVisible();
    await expectGood(options, section);
  }
});

function foundQuestion(popup: Page, stem: string): Locator {
  return popup.getByRole('list', { name: 'Results' }).getByRole('button').filter({ hasText: stem });
}

function activityRow(options: Page, title: string): Locator {
  return activityRows(options).filter({ hasText: title });
}

function activityRows(options: Page): Locator {
  return options.getByRole('list', { name: 'Activities' }).getByRole('listitem');
}

/** Fills and sends the form with the keyboard; the focus is back on its first field for the next activity. */
async function addActivity(options: Page, keyboard: Keyboard, activity: Activity): Promise<void> {
  const form = options.getByRole('form', { name: 'Add an activity' });
  await keyboard.typeDay(form.getByLabel('Date'), activity.on);
  await keyboard.moveTo(form.getByLabel('CEUs', { exact: true }));
  await keyboard.type(activity.units);
  await keyboard.moveTo(form.getByLabel('Title'));
  await keyboard.type(activity.title);
  const category = form.getByLabel('Category');
  await keyboard.moveTo(category);
  await keyboard.press(activity.category === 'Other HIIM domain' ? 'o' : 'c');
  await expect(category.locator('option:checked')).toHaveText(activity.category);
  if (activity.isAhima) {
    const provider = form.getByLabel('Offered by');
    await keyboard.moveTo(provider);
    await keyboard.press('a');
    await expect(provider.locator('option:checked')).toHaveText('AHIMA');
  }
  await keyboard.moveTo(form.getByRole('button', { name: 'Add activity' }));
  await keyboard.press('Enter');
  await expect(activityRow(options, activity.title)).toBeVisible();
  await expect(form.getByLabel('Date')).toBeFocused();
  await expect(form.getByLabel('Title')).toHaveValue('');
}

async function chooseRuleSet(options: Page, keyboard: Keyboard, name: RegExp): Promise<void> {
  const nav = options.getByRole('navigation', { name: 'Settings' });
  await keyboard.moveTo(nav.getByRole('link', { name: 'Settings' }), 'Shift+Tab');
  await keyboard.press('Enter');
  await keyboard.moveTo(options.getByRole('radio', { name: /^The guide's/ }));
  await keyboard.press('ArrowDown');
  await expect(options.getByRole('radio', { name })).toBeChecked();
  await keyboard.moveTo(options.getByRole('button', { name: 'Save' }));
  await keyboard.press('Enter');
  await expect(options.getByText('Saved on this device.')).toBeVisible();
  await keyboard.moveTo(nav.getByRole('link', { name: 'CEUs' }), 'Shift+Tab');
  await keyboard.press('Enter');
}

async function expectBars(options: Page, bars: Record<string, string>): Promise<void> {
  await expect(options.getByRole('progressbar')).toHaveCount(Object.keys(bars).length);
  for (const [name, text] of Object.entries(bars)) {
    const bar = options.getByRole('progressbar', { name, exact: true });
    await expect(bar).toHaveAttribute('aria-valuetext', text);
  }
}

async function expectGood(options: Page, screen: string): Promise<void> {
  await expectFitsWidth(options, screen);
  await expectAccessible(options, screen);
}

async function openSection(options: Page, name: string): Promise<void> {
  await options.getByRole('navigation').getByRole('link', { name }).click();
}
