import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const page = readFileSync(join(import.meta.dirname, 'sample-page.html'), 'utf8');

test.each([
  'principal diagnosis',
  'present on admission',
  'MCC',
  'MS-DRG',
  'query',
  'Excision',
  'Resection',
  'sepsis',
  'heart failure',
])('the sample page speaks of: %s', (term) => {
  expect(page).toContain(term);
});

test.each([
  ['an input', /<input[^>]*value="[^"]*present on admission/i],
  ['a text area', /<textarea[^>]*>[^<]*present on admission/i],
  ['a code element', /<code>[^<]*MCC/],
  ['editable text', /contenteditable="true"[^>]*>[^<]*principal diagnosis/],
])('%s holds a term that must stay unmarked', (_place, pattern) => {
  expect(page).toMatch(pattern);
});

test('the sample page needs nothing from the network', () => {
  expect(page).not.toMatch(/<(?:script|link|img|iframe)\b|url\(|@import/);
});
