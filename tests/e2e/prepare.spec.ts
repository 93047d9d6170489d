import { expect, test } from './harness/error-free-test';
import { openRealSidePanel } from './harness/real-side-panel';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { openOptions } from './journey/open-surfaces';

test('eligibility: the ways by source, what is missing, and which exam to take first; remembered', async ({
  extension,
}) => {
  const options = await openOptions(extension, 'eligibility');
  const guide = options.getByRole('region', { name: 'The guide' });
  const published = options.getByRole('region', { name: 'AHIMA, as published' });
  await expect(options.getByText('Answer the questions above to see which ways you meet.')).toBeVisible();
  await expect(options.getByText('You meet it')).toHaveCount(0);
  await expectAccessible(options, 'eligibility, nothing answered');

  await options
    .getByLabel('Highest degree')
    .selectOption({ label: 'Bachelor’s degree or higher in another field' });
  await options.getByLabel('Years of coding work').fill('1.5');
  await expect(published.getByRole('listitem').filter({ hasText: 'A high-school diploma' })).toContainText(
    'You meet it',
  );
  await expect(guide.getByRole('listitem').filter({ hasText: 'Any bachelor’s degree' })).toContainText(
    'Missing: 6 months of coding work. Roughly 6 months.',
  );
  await options.getByLabel('Years of coding work').fill('99');
  await expect(options.getByText('Give a number of years from 0 to 60.')).toBeVisible();
  await options.getByLabel('Years of coding work').fill('2');
  await expect(guide.getByRole('listitem').filter({ hasText: 'Any bachelor’s degree' })).toContainText(
    'You meet it',
  );
  await options.getByLabel('Auditing or second-level review').check();
  await expect(options.getByText('The CCS suits you best.')).toBeVisible();
  await expect(options.getByText('The CCS is preferred for auditing, which you want.')).toBeVisible();

  await options.reload();
  await expect(options.getByLabel('Years of coding work')).toHaveValue('2');
  await expect(options.getByLabel('Auditing or second-level review')).toBeChecked();
  await expect(options.getByText('The CCS suits you best.')).toBeVisible();
  await expectAccessible(options, 'eligibility, answered');
  await options.setViewportSize({ width: 320, height: 720 });
  await expectFitsWidth(options, 'eligibility');
  const { page: panel } = await openRealSidePanel(extension, () =>
    options.getByRole('button', { name: 'Note: Who may sit the CCS' }).click(),
  );
  await expect(panel.getByRole('heading', { name: 'Who may sit the CCS' })).toBeVisible();
  await panel.getByRole('button', { name: 'how long to prepare' }).click();
  await expect(panel.getByRole('heading', { name: 'How long to prepare for the CCS' })).toBeVisible();
});

test('costs: member beside non-member, the break-even, and figures of one’s own that go back', async ({
  extension,
}) => {
  const options = await openOptions(extension, 'costs');
  const total = options.getByRole('row', { name: /^In all/ });
  await expect(total).toHaveText('In all$1,222$917');
  await options.getByLabel('Renewals, one every two years').selectOption('0');
  await options.getByLabel('Code books', { exact: true }).uncheck();
  await expect(total).toHaveText('In all$434$399');
  await expect(options.getByText(/Membership costs you \$35 more.*from the second exam on/)).toBeVisible();
  await options.getByLabel('Exams, with retakes').selectOption('2');
  await expect(options.getByText('Membership saves you $65.')).toBeVisible();

  const dues = options.getByLabel('Membership, a year, US dollars');
  await dues.fill('-5');
  await expect(options.getByText('Give a number from 0 to 100,000.')).toBeVisible();
  await dues.fill('49');
  await dues.press('Enter');
  await expect(options.getByText('Membership saves you $151.')).toBeVisible();
  await options.reload();
  await expect(options.getByText('Membership saves you $151.')).toBeVisible();
  await expectAccessible(options, 'costs');
  await options.setViewportSize({ width: 320, height: 720 });
  await expectFitsWidth(options, 'costs');
  await options.getByRole('button', { name: 'Membership, a year: back to $135' }).click();
  await expect(dues).toHaveValue('135');
  await expect(options.getByText('Membership saves you $65.')).toBeVisible();
});
