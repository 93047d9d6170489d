import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { screensMarkdown } from './screens-markdown';

const section = (heading: string, words: string) => ({ heading, lines: [`**${words}**`, ''] });

test('a section that was made again is replaced where it stands, one that was not stays, a new one is last', () => {
  const first = screensMarkdown('', [section('Popup', 'old'), section('Panel', 'kept')]);
  const second = screensMarkdown(first, [section('Popup', 'new'), section('Code book', 'added')]);
  expect(second).toBe(
    screensMarkdown('', [section('Popup', 'new'), section('Panel', 'kept'), section('Code book', 'added')]),
  );
  expect(second.match(/^## .*/gm)).toEqual(['## Popup', '## Panel', '## Code book']);
});

test('nothing made leaves the file of this project as it is', () => {
  const file = readFileSync(join(import.meta.dirname, '../../docs/screens.md'), 'utf8');
  expect(file).toContain('## Popup');
  expect(screensMarkdown(file, [])).toBe(file);
});
