import { expect, test } from 'vitest';
import { fileSizes, isMeasuredSource } from './file-sizes';

const file = (path: string, lines: number) => ({ path, lines });

test.each([
  ['lib/quiz/score.ts', true],
  ['components/quiz/Quiz.tsx', true],
  ['entrypoints/background/index.ts', true],
  ['lib/quiz/score.test.ts', false],
  ['lib/page/walk.browser.test.ts', false],
  ['lib/db/testing/open-test-database.ts', false],
  ['lib/page/highlight.d.ts', false],
  ['components/quiz/quiz.module.css', false],
  ['scripts/checks/file-sizes.ts', false],
])('%s is measured: %s', (path, isMeasured) => {
  expect(isMeasuredSource(path)).toBe(isMeasured);
});

test('files at the limits pass, and the figures are told', () => {
  const sizes = fileSizes([
    file('lib/a.ts', 320),
    file('lib/b.ts', 90),
    file('entrypoints/popup/main.tsx', 80),
  ]);
  expect(sizes).toEqual({ files: 3, medianLines: 90, largest: file('lib/a.ts', 320), problems: [] });
});

test('a long file, a long entrypoint and a long median are named', () => {
  const { problems } = fileSizes([
    file('lib/a.ts', 321),
    file('lib/b.ts', 92),
    file('entrypoints/popup/main.tsx', 81),
  ]);
  expect(problems).toEqual([
    'lib/a.ts has 321 lines; at most 320 are allowed.',
    'entrypoints/popup/main.tsx has 81 lines; at most 80 are allowed.',
    'The median is 92 lines; at most 90 are allowed.',
  ]);
});

test('no files at all are a problem: the check looked in the wrong place', () => {
  expect(fileSizes([]).problems).toEqual(['No source file was found.']);
});
