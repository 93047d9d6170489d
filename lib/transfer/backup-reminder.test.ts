import { expect, it } from 'vitest';
import { isBackupDue } from './backup-reminder';

const DAY = 86_400_000;
const now = 100 * DAY;

it.each([
  ['never, nothing to lose', undefined, 500, 0, false],
  ['never, many answers', undefined, 501, 0, true],
  ['never, a certificate', undefined, 0, 1, true],
  ['30 days ago, a certificate', now - 30 * DAY, 9, 1, false],
  ['31 days ago, a certificate', now - 31 * DAY, 9, 1, true],
  ['31 days ago, few answers since', now - 31 * DAY, 500, 0, false],
  ['31 days ago, many answers since', now - 31 * DAY, 501, 0, true],
  ['yesterday, many answers since', now - DAY, 900, 3, false],
])('%s', (_, lastAt, answersSince, certificates, isDue) => {
  expect(isBackupDue({ lastAt, answersSince, certificates, now })).toBe(isDue);
});
