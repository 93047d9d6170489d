import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { fingerprint, hasStamp, writeStamp } from './stamp.mjs';

test('a stamp holds until it is written anew, and is missing at first', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ccs-stamp-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, 'new-folder', '.stamp');
  expect(hasStamp(file, 'a')).toBe(false);
  writeStamp(file, 'a');
  expect(hasStamp(file, 'a')).toBe(true);
  expect(hasStamp(file, 'b')).toBe(false);
});

test('a fingerprint tells where one part ends and the next begins', () => {
  expect(fingerprint(['ab', 'c'])).toBe(fingerprint(['ab', Buffer.from('c')]));
  expect(fingerprint(['ab', 'c'])).not.toBe(fingerprint(['a', 'bc']));
});
