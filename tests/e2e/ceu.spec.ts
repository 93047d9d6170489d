import type { Page } from '@playwright/test';
import { cycleLastDay } from '@/lib/ceu/cycle';
import { addDays } from '@/lib/std/calendar-day';
import { expect, test } from './harness/error-free-test';
import { stopWorker } from './harness/stop-worker';
import { expectBadge } from './journey/badge-text';
import { browserDay, inBrowserWords } from './journey/browser-day';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { openOptions, openPopupOver } from './journey/open-surfaces';
import { readTable } from './journey/stored-data';
import { readLocalStorage } from './journey/stored-settings';

test('several credentials, minutes and a preview; popup, settings and badge have the same numbers', async ({
  extension,
}) => {
  const options = await openOptions(extension, 'ceus');
  const today = await browserDay(options, 0);
  await startLog(options, addDays(today, -200));
  await options.getByRole('radio', { name: 'AHIMA, as published' }).click();
  await expect(bar(options, 'Total')).toHaveAttribute('aria-valuetext', '0 of 20');
  await options.getByText('Days and credentials (CCS)').click();
  await options.getByRole('checkbox', { name: 'RHIT', exact: true }).click();
  await expect(bar(options, 'Total')).toHaveAttribute('aria-valuetext', '0 of 30');
  await expect(bar(options, 'HIIM')).toHaveAttribute('aria-valuetext', '0 of 24');
  await expect(bar(options, 'AHIMA')).toHaveAttribute('aria-valuetext', '0 of 12');

  const form = options.getByRole('form', { name: 'Add an activity' });
  await form.getByLabel('Date').fill(today);
  await form.getByLabel('Given as').selectOption('Minutes');
  await form.getByLabel('Minutes', { exact: true }).fill('104');
  await expect(form.getByText('= 1 CEUs')).toBeVisible();
  await form.getByLabel('Minutes', { exact: true }).fill('105');
  await form.getByLabel('Offered by').selectOption('AHIMA component association');
  await expect(form.getByRole('status')).toHaveText(
    'Would bring HIIM to 2 of 24, AHIMA to 2 of 12 and the total to 2 of 30.',
  );
  await form.getByLabel('Title').fill('Spring meeting');
  await form.getByLabel('Provider’s name').fill('State association');
  await form.getByLabel('Kind').selectOption('Conference');
  await form.getByLabel('Notes').fill('Two sessions.');
  await form.getByRole('button', { name: 'Add activity' }).click();
  await expect(bar(options, 'AHIMA')).toHaveAttribute('aria-valuetext', '2 of 12');
  await expect(
    options.getByText(/^Still missing: 22 more in HIIM domains, 10 more from AHIMA/),
  ).toBeVisible();
  await expect(options.getByText(/^At an even pace it would be 8\.2 in all by today/)).toBeVisible();
  const [row] = await readTable(options, 'ceuActivities');
  expect(row).toEqual({
    id: row?.id,
    on: today,
    title: 'Spring meeting',
    units: 2,
    minutes: 105,
    category: 'coding',
    providerKind: 'component',
    provider: 'State association',
    kind: 'conference',
    notes: 'Two sessions.',
  });

  await form.getByLabel('Date').fill(today);
  await form.getByLabel('Minutes', { exact: true }).fill('60');
  await form.getByLabel('Title').fill('spring meeting!');
  await expect(form.getByText('There is “Spring meeting” on the same day already.')).toBeVisible();

  await options.getByRole('radio', { name: 'Quarters' }).click();
  await expect(bar(options, 'AHIMA')).toHaveAttribute('aria-valuetext', '1.75 of 12');
  expect(await readTable(options, 'ceuActivities')).toEqual([row]);
  await options.getByRole('radio', { name: 'Whole CEUs' }).click();

  await options.goto(extension.url('options.html#exam'));
  await options.getByLabel('Number on the icon').selectOption({ label: 'CEUs still missing' });
  await expectBadge(extension, '28');
  const popup = await openPopupOver(extension, options);
  await popup.getByRole('button', { name: 'Skip for now' }).click();
  for (const [title, text] of [
    ['HIIM', '2 of 24'],
    ['AHIMA', '2 of 12'],
    ['Total', '2 of 30'],
  ] as const)
    await expect(bar(popup, title)).toHaveAttribute('aria-valuetext', text);
});

test('the number on the icon follows at once when the settings are closed right after a change', async ({
  extension,
}) => {
  const options = await openOptions(extension, 'ceus');
  const today = await browserDay(options, 0);
  await startLog(options, addDays(today, -200));
  await options.evaluate(() =>
    chrome.storage.local.set({ settings: { isSetUp: true, badge: 'ceu', ruleSet: 'ahima' } }),
  );
  await expectBadge(extension, '20');
  await stopWorker(extension);
  await add(options, today, '3', 'A webinar');
  await options.close();
  await expectBadge(extension, '17');
});

test('the days of a cycle: last day of the CEU Center, extension, status, the next cycle', async ({
  extension,
}) => {
  const options = await openOptions(extension, 'ceus');
  const today = await browserDay(options, 0);
  // A cycle that ended yesterday.
  const startsOn = addDays(today, -731);
  const lastOn = cycleLastDay(startsOn, 2);
  await startLog(options, startsOn);
  await add(options, addDays(today, -10), '12', 'In the first cycle');
  await expect(options.getByText(/^Inactive, if CEUs/)).toBeVisible();
  await expect(options.getByRole('button', { name: 'Start the next cycle' })).toBeVisible();

  await options.getByText('Days and credentials (CCS)').click();
  const days = options.getByRole('form', { name: 'Days of the cycle' });
  await days.getByLabel('Last day').fill(addDays(startsOn, -1));
  await expect(days.getByText('The last day is before the first one.')).toBeVisible();
  await days.getByLabel('Last day').fill(addDays(lastOn, -5));
  await days.getByLabel('Extended to').fill(addDays(today, 30));
  await days.getByRole('button', { name: 'Save the days' }).click();
  await expect(days.getByText('Saved on this device.')).toBeVisible();
  await expect(options.getByText('Active', { exact: true })).toBeVisible();
  await expect(
    options.getByText(`${await inBrowserWords(options, addDays(today, 30))} (30 days left)`),
  ).toBeVisible();
  await add(options, today, '5', 'In the extension');
  await expect(bar(options, 'Total')).toHaveAttribute('aria-valuetext', '17 of 80');

  await options.getByRole('button', { name: 'Start the next cycle' }).click();
  await expect(bar(options, 'Total')).toHaveAttribute('aria-valuetext', '0 of 80');
  await expect(days.getByLabel('First day')).toHaveValue(addDays(lastOn, -4));
  await options.getByRole('radio', { name: 'AHIMA, as published' }).click();
  await expect(bar(options, 'Total')).toHaveAttribute('aria-valuetext', '0 of 20');
  // The cycle that is over keeps the rules it was judged by.
  await options.getByLabel('Shown cycle').selectOption({ index: 1 });
  await expect(bar(options, 'Total')).toHaveAttribute('aria-valuetext', '17 of 80');
});

test('the rules side by side with their sources, and a number of one’s own that goes back', async ({
  extension,
}) => {
  const options = await openOptions(extension, 'ceus');
  const compared = options.getByRole('region', { name: 'The rules compared' });
  await expect(compared.getByRole('row', { name: /^CEUs in all/ })).toHaveText('CEUs in all8020');
  await expect(compared.getByRole('row', { name: /^Source/ })).toContainText('AHIMA recertification guide');
  await options.getByText('The numbers behind these rules').click();
  const total = options.getByLabel('All CEUs of a cycle', { exact: true });
  await total.fill('60');
  await total.press('Enter');
  await expect(compared.getByRole('row', { name: /^CEUs in all/ })).toHaveText('CEUs in all6020');
  expect(await readLocalStorage(options)).toMatchObject({
    editedFacts: { 'ceu.guide.total': { value: 60 } },
  });
  await options.getByRole('button', { name: 'All CEUs of a cycle: back to 80' }).click();
  await expect(compared.getByRole('row', { name: /^CEUs in all/ })).toHaveText('CEUs in all8020');
});

test('rules of one’s own: added, followed, changed, deleted and put back; switching changes no record', async ({
  extension,
}) => {
  const options = await openOptions(extension, 'ceus');
  const today = await browserDay(options, 0);
  await startLog(options, addDays(today, -100));
  await add(options, today, '12', 'A course at work');
  const before = await readTable(options, 'ceuActivities');

  await options.getByRole('button', { name: 'Add rules of your own' }).click();
  let form = options.getByRole('form', { name: 'Rules of your own' });
  await form.getByLabel('Name').fill('State licence');
  await form.getByLabel('CEUs required in all').fill('30');
  await form.getByRole('button', { name: 'Add a requirement' }).click();
  await form.getByLabel('CEUs of it').fill('3');
  await form.getByText('What counts: CEUs in all').click();
  await form.getByLabel('Or in categories of your own').fill('ethics');
  await form.getByRole('button', { name: 'Add a requirement' }).click();
  const second = form.getByRole('group', { name: 'Requirement 2' });
  await second.getByLabel('It asks for').selectOption('at most so many that count');
  await second.getByLabel('CEUs of it').fill('10');
  await second.getByText('What counts: CEUs in all').click();
  await second.getByRole('checkbox', { name: 'Someone else' }).check();
  await form.getByRole('button', { name: 'Add a requirement' }).click();
  const third = form.getByRole('group', { name: 'Requirement 3' });
  await third.getByLabel('CEUs of it').fill('4');
  await third.getByText('What counts: CEUs in all').click();
  await third.getByRole('checkbox', { name: 'Coding and classification' }).check();
  await third.getByRole('checkbox', { name: 'AHIMA', exact: true }).check();
  await expect(third.getByText('What counts: CEUs in coding and classification from AHIMA')).toBeVisible();
  await form.getByRole('button', { name: 'Save the rules' }).click();
  await options.getByRole('radio', { name: 'State licence' }).click();
  await expect(bar(options, 'Total')).toHaveAttribute('aria-valuetext', '10 of 30');
  await expect(options.getByText('2 CEUs from someone else do not count: at most 10 do.')).toBeVisible();
  await expect(
    options.getByText(/3 more in ethics, 4 more in coding and classification from AHIMA and 20 more in all/),
  ).toBeVisible();
  await expect(options.getByRole('checkbox', { name: 'ethics' })).toBeVisible();

  await options.getByRole('button', { name: 'Change State licence' }).click();
  form = options.getByRole('form', { name: 'Change State licence' });
  await form.getByRole('button', { name: 'Remove requirement 2' }).click();
  // Category and provider kind together are kept, and can be changed.
  const combined = form.getByRole('group', { name: 'Requirement 2' });
  await combined.getByText('What counts: CEUs in coding and classification from AHIMA').click();
  await expect(combined.getByRole('checkbox', { name: 'Coding and classification' })).toBeChecked();
  await combined.getByRole('checkbox', { name: 'Webinar' }).check();
  await form.getByRole('button', { name: 'Save the rules' }).click();
  // Saved a moment after the click.
  await expect
    .poll(async () => (await readLocalStorage(options))['ceuRuleSets'])
    .toMatchObject([
      {
        requirements: [
          { ownCategories: ['ethics'] },
          {
            title: 'Coding, AHIMA, Webinars',
            categories: ['coding'],
            providerKinds: ['ahima'],
            activityKinds: ['webinar'],
          },
        ],
      },
    ]);
  await expect(bar(options, 'Total')).toHaveAttribute('aria-valuetext', '12 of 30');
  await options.getByRole('button', { name: 'Delete State licence' }).click();
  await expect(bar(options, 'Total')).toHaveAttribute('aria-valuetext', '12 of 80');
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(bar(options, 'Total')).toHaveAttribute('aria-valuetext', '12 of 30');
  expect(await readTable(options, 'ceuActivities')).toEqual(before);
});

test('fees of a cycle are added, deleted and put back', async ({ extension }) => {
  const options = await openOptions(extension, 'ceus');
  const today = await browserDay(options, 0);
  await startLog(options, addDays(today, -100));
  await options.getByText('Fees paid (0)').click();
  const form = options.getByRole('form', { name: 'Add a fee' });
  await form.getByLabel('Paid on').fill(today);
  await form.getByLabel('Amount, US dollars').fill('218');
  await form.getByRole('button', { name: 'Add the fee' }).click();
  await expect(options.getByText(/Renewal fee · US\$218/)).toBeVisible();
  await options.getByRole('button', { name: 'Delete Renewal fee' }).click();
  await expect(options.getByText('Fees paid (0)')).toBeVisible();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.getByText('Fees paid (1)')).toBeVisible();
});

test('the CEU screens pass axe and fit 320 px, light and dark', async ({ extension }) => {
  test.setTimeout(120_000);
  const options = await openOptions(extension, 'ceus');
  await options.setViewportSize({ width: 320, height: 800 });
  const today = await browserDay(options, 0);
  await options.getByText('The numbers behind these rules').click();
  await options.getByRole('button', { name: 'Add rules of your own' }).click();
  await options.getByRole('button', { name: 'Add a requirement' }).click();
  await options.getByText('What counts: CEUs in all').click();
  await expectGood(options, 'rules, with the form of one’s own');
  await startLog(options, addDays(today, -400));
  await add(
    options,
    today,
    '12',
    'Sequencing of sepsis, severe sepsis and septic shock: a workshop over two days',
  );
  const form = options.getByRole('form', { name: 'Add an activity' });
  await form.getByLabel('Date').fill(today);
  await form.getByLabel('CEUs', { exact: true }).fill('2');
  await expect(form.getByRole('status')).toContainText('Would bring coding to 14 of 20');
  await options.getByText('Days and credentials (CCS)').click();
  await options.getByText('Fees paid (0)').click();
  await expectGood(options, 'cycle, progress and a preview');
});

async function startLog(options: Page, startsOn: string): Promise<void> {
  await options.getByLabel('Day you passed the exam').fill(startsOn);
  await options.getByRole('button', { name: 'Start the log' }).click();
  await expect(bar(options, 'Total')).toBeVisible();
}

async function add(options: Page, on: string, ceus: string, title: string): Promise<void> {
  const form = options.getByRole('form', { name: 'Add an activity' });
  await form.getByLabel('Date').fill(on);
  await form.getByLabel('CEUs', { exact: true }).fill(ceus);
  await form.getByLabel('Title').fill(title);
  await form.getByRole('button', { name: 'Add activity' }).click();
  await expect(form.getByLabel('Title')).toHaveValue('');
}

function bar(page: Page, name: string) {
  return page.getByRole('progressbar', { name, exact: true });
}

async function expectGood(options: Page, screen: string): Promise<void> {
  await expectFitsWidth(options, screen);
  await expectAccessible(options, screen);
}
