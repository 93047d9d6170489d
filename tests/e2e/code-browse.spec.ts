import type { Page } from '@playwright/test';
import { bookLayers } from './code-browse/book-layers';
import { entry, goBack, openBrowse, title } from './code-browse/open-browse';
import { expect, test } from './harness/error-free-test';
import { expectAccessible, expectFitsWidth } from './journey/expect-accessible';
import { Keyboard } from './journey/keyboard';

/** The narrowest panel: nothing may be wider, and axe finds nothing in light and dark. */
async function expectSound(panel: Page, screen: string): Promise<void> {
  await expectAccessible(panel, screen);
  const size = panel.viewportSize();
  await panel.setViewportSize({ width: 320, height: 700 });
  await expectFitsWidth(panel, `${screen} at 320 px`);
  await panel.setViewportSize(size ?? { width: 400, height: 700 });
}

test('every page that needs a file says which one, and leads to the code sets', async ({
  extension,
  testPages,
}) => {
  const panel = await openBrowse(extension, testPages, []);
  for (const [name, file] of [
    ['Alphabetic Index', 'icd10cm_index_YYYY.xml'],
    ['External Cause Index', 'icd10cm_eindex_YYYY.xml'],
    ['Table of Neoplasms', 'icd10cm_neoplasm_YYYY.xml'],
    ['Table of Drugs', 'icd10cm_drug_YYYY.xml'],
    ['ICD-10-PCS code builder', 'icd10pcs_tables_YYYY.xml'],
    ['ICD-10-PCS Index', 'icd10pcs_index_YYYY.xml'],
    ['MS-DRGs', 'appendix A'],
    ['New this year', 'icd10cm_order_addenda_YYYY.txt'],
  ] as const) {
    await expect(entry(panel, name)).toContainText('not installed');
    await entry(panel, name).click();
    await expect(panel.getByText(file)).toBeVisible();
    await expect(panel.getByRole('link', { name: 'Install code sets' })).toHaveAttribute(
      'href',
      extension.url('options.html#codes'),
    );
    await goBack(panel);
  }
  await entry(panel, 'New this year').click();
  await expectSound(panel, 'an empty state');
});

test('the code builder by keyboard alone, from the first character to the page of the code', async ({
  extension,
  testPages,
}) => {
  const panel = await openBrowse(extension, testPages, await bookLayers());
  const keys = new Keyboard(panel);
  const choices = panel.getByRole('listbox');
  const slots = panel.getByRole('list', { name: 'Code so far' });
  await keys.moveTo(entry(panel, 'ICD-10-PCS code builder'));
  await keys.press('Enter');
  await expect(choices).toBeFocused();
  await expect(choices.getByRole('option')).toHaveText([/^0\s*Medical and Surgical/, /^1\s*Obstetrics/]);
  await keys.type('0d');
  await expect(choices).toHaveAccessibleName(/^Operation/);
  await expect(choices.getByRole('option')).toHaveText([/^T\s*Resection.*Cutting out all of a body part/]);
  await expectSound(panel, 'the operations');
  await keys.type('t');
  await expect(choices.getByRole('option')).toHaveText([/^1\s*Esophagus, Upper/, /^J\s*Appendix/]);
  await expect(panel.getByRole('heading', { name: 'Still possible in table 0DT' })).toBeVisible();
  await expect(panel.getByRole('table')).toContainText('Via Natural or Artificial Opening');

  await keys.press('q');
  await expect(panel.getByText('Q is not possible here.')).toBeVisible();
  await expect(slots).toHaveText(/^0DT·*$/);
  await keys.press('Backspace');
  await expect(slots).toHaveText(/^0D·*$/);
  await keys.type('T');
  await keys.press('ArrowDown');
  await expect(choices.getByRole('option', { selected: true })).toHaveText(/^J/);
  await keys.press('Enter');
  await expect(choices).toHaveAccessibleName(/^Approach/);
  await expect(choices.getByRole('option')).toHaveText([/^0/, /^4/, /^7/]);
  await keys.press('4');
  await expect(panel.getByRole('table')).not.toContainText('Diagnostic');
  await expectSound(panel, 'the builder with a table');
  await keys.type('zz');

  const open = panel.getByRole('button', { name: 'Open code page' });
  await expect(open).toBeFocused();
  await expect(panel.getByText('✓ Valid in FY2026; built from the tables of FY2025.')).toBeVisible();
  await expect(panel.getByText('Resection of Appendix, Percutaneous Endoscopic Approach')).toBeVisible();
  await expectSound(panel, 'the finished code');
  await keys.press('Backspace');
  await expect(choices).toHaveAccessibleName(/^Qualifier/);
  await keys.press('Z');
  await expect(open).toBeFocused();
  await keys.press('Enter');
  await expect(title(panel)).toContainText('0DTJ4ZZ');

  await goBack(panel);
  await expect(slots).toHaveText('0DTJ4ZZ');
  await panel.getByRole('button', { name: 'Start again' }).click();
  await panel.keyboard.type('10e0xzz');
  await expect(
    panel.getByText(/^! Not in the codes of FY2026; built from the tables of FY2025\./),
  ).toBeVisible();
  await expect(open).toHaveCount(0);
});

test('the Alphabetic Index: letters, typing, subterms, references, marked codes, and the way back', async ({
  extension,
  testPages,
}) => {
  const panel = await openBrowse(extension, testPages, await bookLayers());
  const terms = panel.getByRole('list', { name: /^Main terms/ }).getByRole('button');
  const lines = panel.getByRole('list', { name: 'Subterms' }).getByRole('listitem');
  await expect(entry(panel, 'Alphabetic Index')).toContainText('FY2031');
  await entry(panel, 'Alphabetic Index').click();
  await expect(terms).toHaveText(['Abscess NEC', 'After-cataract', 'Aftercare']);
  await expectSound(panel, 'the main terms of a letter');
  await panel.getByRole('navigation', { name: 'Letters' }).getByRole('button', { name: 'B' }).click();
  await expect(terms.first()).toHaveText('Béal conjunctivitis');
  await panel.getByRole('searchbox').fill('canc');
  await expect(terms).toHaveCount(3);
  await panel.keyboard.press('ArrowDown');
  await expect(terms.first()).toBeFocused();
  await panel.keyboard.press('ArrowUp');
  await panel.getByRole('searchbox').fill('absc');
  await expect(terms).toHaveCount(1);
  await panel.keyboard.press('Enter');

  await expect(title(panel)).toHaveText('Abscess (embolic) (septic) NEC');
  await expect(panel.getByText('Codes of FY2031.')).toBeVisible();
  await expect(lines).toHaveText([
    /^lung\s*J85\.2/,
    /^amœbic \(with liver\)\s*A06\.5 not in FY2031 \[.*J99 not in FY2031.*\]/,
    /^other.*see Disease, lung/,
    /^toe\(s\), any\s*L02\.6-/,
    /^\(gastro\)enteric/,
    /^stone.*see also Calculus/,
    /^by site - code by site/,
  ]);
  await expect(lines.nth(1)).toHaveAttribute('aria-level', '2');
  await expectSound(panel, 'a main term');
  await lines.nth(3).getByRole('button', { name: 'L02.6-' }).click();
  await expect(title(panel)).toContainText('L02.6');
  await goBack(panel);
  await goBack(panel);
  await expect(panel.getByRole('searchbox'), 'what was typed is still there').toHaveValue('absc');

  await panel.getByRole('searchbox').fill('cancer');
  await terms.first().click();
  await panel.getByRole('button', { name: 'Neoplasm', exact: true }).click();
  await expect(title(panel)).toHaveText('Table of Neoplasms');
  await goBack(panel);
  await goBack(panel);
  await panel.getByRole('searchbox').fill('zzz');
  await expect(panel.getByText('No main term begins with “zzz”.', { exact: false })).toBeVisible();
  await goBack(panel);
  await entry(panel, 'External Cause Index').click();
  await panel.getByRole('button', { name: 'Fall, falling' }).click();
  await expect(title(panel)).toHaveText('Fall, falling (accidental)');
});

test('the tables of neoplasms and drugs with their six columns', async ({ extension, testPages }) => {
  const panel = await openBrowse(extension, testPages, await bookLayers());
  const row = (name: string) =>
    panel.getByRole('row').filter({ has: panel.getByRole('rowheader', { name }) });
  await entry(panel, 'Table of Neoplasms').click();
  await expect(panel.getByRole('columnheader')).toHaveCount(7);
  await expect(row('breast').getByRole('cell')).toHaveText([
    /^C50\.9-/,
    /^C79\.81/,
    /^D05\.-/,
    /^D24\.-/,
    '–',
    '–',
  ]);
  await expectSound(panel, 'the Table of Neoplasms');
  await panel.getByRole('searchbox').fill('skin');
  await expect(panel.getByRole('rowheader')).toHaveText([/^Neoplasm/, /^breast/, /^skin/]);
  await goBack(panel);

  await entry(panel, 'Table of Drugs').click();
  await expect(panel.getByRole('rowheader')).toHaveText([/^Aspirin/]);
  await panel.getByRole('navigation', { name: 'Letters' }).getByRole('button', { name: '#' }).click();
  await expect(panel.getByRole('rowheader')).toHaveText(['2,4-D']);
  await expectSound(panel, 'the Table of Drugs');
});

test('the ICD-10-PCS Index leads into the builder, and a code to its lines of the index', async ({
  extension,
  testPages,
}) => {
  const panel = await openBrowse(extension, testPages, await bookLayers());
  await entry(panel, 'ICD-10-PCS Index').click();
  await panel.getByRole('button', { name: 'Abortion' }).click();
  await expectSound(panel, 'a term of the ICD-10-PCS Index');
  await panel.getByRole('button', { name: '10A0-' }).click();
  await expect(panel.getByRole('status').filter({ hasText: '10A0' })).toHaveText(
    '10A0 is not in the tables of FY2025: it starts with what is there.',
  );
  await expect(panel.getByRole('listbox')).toHaveAccessibleName(/^Operation/);
  await goBack(panel);
  await goBack(panel);
  await panel.getByRole('searchbox').fill('chir');
  await panel.getByRole('button', { name: 'Chirurgie à la main' }).click();
  await panel.getByRole('button', { name: '0DTJ4ZZ' }).click();
  await panel.getByRole('button', { name: 'In the index' }).click();
  await expect(title(panel)).toHaveText('0DTJ4ZZ in the index');
  await expect(panel.getByRole('button', { name: /^Chirurgie à la main/ })).toBeVisible();
  await expectSound(panel, 'the places of a code in the index');
  await goBack(panel);
  await panel.getByRole('button', { name: 'Build from its table' }).click();
  await expect(panel.getByRole('list', { name: 'Code so far' })).toHaveText('0DTJ4ZZ');
});

test('MS-DRGs by MDC, with the split of each family', async ({ extension, testPages }) => {
  const panel = await openBrowse(extension, testPages, await bookLayers());
  await entry(panel, 'MS-DRGs').click();
  await expectSound(panel, 'the MDCs');
  await panel.getByRole('button', { name: /^05\s*Circulatory system/ }).click();
  const family = panel.getByRole('listitem').filter({ hasText: 'Heart failure and shock' });
  await expect(family.getByRole('button')).toHaveText([
    /^291\s*with MCC/,
    /^292\s*with CC/,
    /^293\s*without CC\/MCC/,
  ]);
  await expect(family).toContainText('medical');
  await expectSound(panel, 'an MDC');
  await family.getByRole('button').first().click();
  await expect(title(panel)).toContainText('291');
});

test('what is new between two editions, filtered, and the drill by keyboard', async ({
  extension,
  testPages,
}) => {
  const panel = await openBrowse(extension, testPages, await bookLayers());
  await entry(panel, 'New this year').click();
  await expect(title(panel)).toHaveText('New in ICD-10-CM FY2031');
  await expect(panel.getByText('Compared here: FY2030 with FY2031')).toBeVisible();
  await expect(panel.getByText(/^In force from .*2030/)).toBeVisible();
  const kinds = panel.getByRole('group', { name: 'Kinds of change' }).getByRole('button');
  await expect(kinds).toHaveText(['All 3', 'Added 1', 'Deleted 1', 'Revised 1']);
  await expect(panel.getByText('was: Viral conjunctivitis')).toBeVisible();
  await expectSound(panel, 'the changes');
  await kinds.filter({ hasText: 'Revised' }).click();
  await expect(panel.getByText('Abscess of two lungs')).toHaveCount(0);
  await kinds.first().click();
  await panel.getByRole('searchbox').fill('j85');
  await expect(panel.getByRole('heading', { level: 2 })).toHaveText([/^Chapter 10/]);

  const keys = new Keyboard(panel);
  await keys.moveTo(panel.getByRole('button', { name: 'Drill the 1 new code' }), 'Shift+Tab');
  await keys.press('Enter');
  await expect(panel.getByText('Abscess of two lungs')).toBeVisible();
  await expect(panel.getByRole('textbox')).toBeFocused();
  await expectSound(panel, 'the drill');
  await keys.type('k35');
  await keys.press('Enter');
  await expect(panel.getByText('✗ Not k35.')).toBeVisible();
  await expect(panel.getByText('J85.3', { exact: true })).toBeVisible();
  await expectSound(panel, 'an answer of the drill');
  await keys.press('1');
  await expect(panel.getByText('0 of 1 known · 1 time put back')).toBeVisible();
  await keys.type('j85');
  await keys.press('Enter');
  await expect(panel.getByText('✓ The beginning is right: j85.')).toBeVisible();
  await keys.press('Enter');
  await expect(panel.getByRole('heading', { name: 'All known' })).toBeVisible();
});
