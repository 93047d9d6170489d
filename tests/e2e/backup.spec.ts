import { writeFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test } from './harness/error-free-test';
import { expectAccessible } from './journey/expect-accessible';
import { openOptions, openPopupOverPage, openQuiz, skipSetUp } from './journey/open-surfaces';
import { readTable, replaceTables } from './journey/stored-data';
import { readLocalStorage, saveExamDate } from './journey/stored-settings';
import { answerSome } from './mirror/answer-some';
import { deleteDatabaseFolder } from './mirror/damage-database';

test('a backup brings everything back into an empty profile, with certificates; undo and a damaged file change nothing', async ({
  extension,
  testPages,
  errors,
}, testInfo) => {
  test.setTimeout(120_000);
  const popup = await openPopupOverPage(extension, testPages);
  await skipSetUp(popup);
  await answerSome(await openQuiz(extension, popup), 1, 2);
  const settings = await openOptions(extension, 'exam');
  await saveExamDate(settings, '2027-03-30');
  await addCertificate(settings);

  const options = await openOptions(extension, 'backup');
  await expect(
    options.getByText(/No backup was made yet. Make one: it would have 2 more answers and 1 certificate/),
  ).toBeVisible();
  await expectAccessible(options, 'backup');
  const before = await state(options);
  const [download] = await Promise.all([
    options.waitForEvent('download'),
    options.getByRole('button', { name: 'Save a backup' }).click(),
  ]);
  await expect(options.getByText(/^Saved to your downloads/)).toBeVisible();
  await expect(options.getByText(/^The last backup is of/)).toBeVisible();
  // The file itself goes where the connection to the popup wants it; its address has the same bytes.
  const text = await options.evaluate(async (url) => (await fetch(url)).text(), download.url());
  const file = testInfo.outputPath('backup.json');
  await writeFile(file, text);
  expect(text).toContain('"format":"ccs-companion-backup"');

  // Another day, another answer; the certificate is gone.
  await replaceTables(options, { reviews: [], cards: [], sessions: [] });
  await options
    .getByLabel('Choose a backup file')
    .or(options.locator('input[type=file]'))
    .setInputFiles(file);
  await expect(options.getByRole('row', { name: 'Answers 2 0' })).toBeVisible();
  await expect(options.getByRole('row', { name: 'Certificates 1 1' })).toBeVisible();
  await expectAccessible(options, 'backup preview');
  await options.getByRole('button', { name: 'Cancel' }).click();
  expect(await readTable(options, 'reviews')).toEqual([]);

  // Damaged: refused with the place.
  const damaged = testInfo.outputPath('damaged.json');
  await writeFile(damaged, text.replace('"isCorrect":true', '"isCorrect":"yes"'));
  await options.locator('input[type=file]').setInputFiles(damaged);
  await expect(options.getByText(/^reviews, row 2 .*isCorrect/)).toBeVisible();
  expect(await readTable(options, 'reviews')).toEqual([]);

  // Restored and undone, and restored again.
  await saveExamDate(settings, '2028-01-01');
  await options.locator('input[type=file]').setInputFiles(file);
  await options.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(options.getByText(/^Restored from the backup of/)).toBeVisible();
  expect(await state(options)).toEqual(before);
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.getByText('Undone. Everything is as it was before.')).toBeVisible();
  expect(await readTable(options, 'reviews')).toEqual([]);
  expect((await readLocalStorage(options))['settings']).toMatchObject({ examOn: '2028-01-01' });
  expect(await certificateText(options)).toBe('%PDF-1.7 A certificate.');

  // Everything lost, the copy too: the file alone brings it back.
  await options.evaluate(async () => {
    const root = await navigator.storage.getDirectory();
    await root.removeEntry('mirror', { recursive: true });
    await chrome.storage.local.clear();
  });
  await extension.shutDown();
  await deleteDatabaseFolder(extension);
  await extension.restart();
  await errors.attach(extension.profileDir);
  const again = await openOptions(extension, 'backup');
  await again.locator('input[type=file]').setInputFiles(file);
  await again.getByRole('button', { name: 'Restore this backup' }).click();
  await expect(again.getByText(/^Restored from the backup of/)).toBeVisible();
  expect(await state(again)).toEqual(before);
  expect(await certificateText(again)).toBe('%PDF-1.7 A certificate.');
});

/** A certificate as the CEU log stores it, put there past it. */
async function addCertificate(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const open = indexedDB.open('ccs-companion');
        open.addEventListener('success', () => {
          void (async () => {
            const data = new Blob(['%PDF-1.7 A certificate.'], { type: 'application/pdf' });
            const digest = await crypto.subtle.digest('SHA-256', await data.arrayBuffer());
            const sha256 = Array.from(new Uint8Array(digest), (byte) =>
              byte.toString(16).padStart(2, '0'),
            ).join('');
            const change = open.result.transaction('attachments', 'readwrite');
            change.addEventListener('complete', () => resolve());
            change.addEventListener('abort', () => reject(new Error('Not written.')));
            change
              .objectStore('attachments')
              .put({ id: 'one', activityId: 'none', name: 'a.pdf', type: data.type, sha256, data });
            open.result.close();
          })();
        });
      }),
  );
}

function certificateText(page: Page): Promise<string> {
  return page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const open = indexedDB.open('ccs-companion');
        open.addEventListener('success', () => {
          const read = open.result.transaction('attachments').objectStore('attachments').get('one');
          read.addEventListener('success', () => {
            const { data } = read.result as { data: Blob };
            resolve(data.text());
          });
          open.result.close();
        });
      }),
  );
}

async function state(page: Page) {
  const [reviews, cards, sessions] = await Promise.all([
    readTable(page, 'reviews'),
    readTable(page, 'cards'),
    readTable(page, 'sessions'),
  ]);
  const { settings } = await readLocalStorage(page);
  return { reviews, cards, sessions, settings };
}
