import { expect, test } from './harness/error-free-test';
import { openRealSidePanel } from './harness/real-side-panel';
import { expectAccessible } from './journey/expect-accessible';
import { browserDay } from './journey/browser-day';
import { Keyboard } from './journey/keyboard';
import { openOptions } from './journey/open-surfaces';

/** Sections of the settings, and the notes of the guide that answer what is asked there. */
const LINKED = [
  ['ceus', ['The CEU cycle and its dates', 'How CEUs are earned', 'Ready for a CEU audit']],
  [
    'eligibility',
    ['Who may sit the CCS', 'How long to prepare for the CCS', 'CCS or CCA', 'Posts that ask for the CCS'],
  ],
  ['costs', ['What the credential costs']],
  ['plan', ['How long to prepare for the CCS']],
  ['exam-day', ['The day of the exam']],
  ['reminders', ['The day of the exam', 'The CEU cycle and its dates']],
] as const;

test('by keyboard from each section to its notes in the side panel, and back', async ({ extension }) => {
  test.setTimeout(120_000);
  const options = await openOptions(extension, 'ceus');
  const examOn = await browserDay(options, 60);
  await options.evaluate(
    (day) => chrome.storage.local.set({ settings: { isSetUp: true, examOn: day } }),
    examOn,
  );
  const keyboard = new Keyboard(options);
  for (const [section, titles] of LINKED) {
    await options.goto(extension.url(`options.html#${section}`));
    // The notes are on their way while the content is imported.
    const links = options.getByRole('button', { name: /^Note: / });
    await expect(links).toHaveText(titles.map((title) => `Note: ${title}`));
    for (const title of titles) {
      const link = options.getByRole('button', { name: `Note: ${title}`, exact: true });
      await keyboard.moveTo(link);
      const { page: panel, detach } = await openRealSidePanel(extension, () => keyboard.press('Enter'));
      await expect(panel.getByRole('heading', { level: 1, name: title, exact: true })).toBeVisible();
      await expect(panel.getByRole('list', { name: 'Sources' })).not.toBeEmpty();
      if (section === 'ceus') await expectAccessible(panel, title);
      const inPanel = new Keyboard(panel);
      await inPanel.moveTo(panel.getByRole('button', { name: 'Back' }));
      await inPanel.press('Enter');
      await expect(panel.getByRole('searchbox')).toBeVisible();
      await expect(link).toBeFocused();
      await detach();
    }
  }
});
