import { expect, test } from 'vitest';
import { countPlaywright, countVitest, soundCounts } from './count-tests.mjs';

const unit = {
  numPassedTests: 7,
  numFailedTests: 2,
  numPendingTests: 1,
  numTodoTests: 1,
  testResults: [
    { status: 'passed', assertionResults: [{}] },
    { status: 'failed', assertionResults: [{}] },
    { status: 'failed', assertionResults: [] },
  ],
};

test('Vitest: a file that could not be loaded is one more failure', () => {
  expect(countVitest(unit)).toEqual({ passed: 7, failed: 3, skipped: 2 });
});

test('Playwright: a flaky test and an error outside of tests are failures', () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 5, failed: 3, skipped: 2 });
});

test.each([
  ['a clean run', { passed: 5, failed: 0, skipped: 1 }, 0, { passed: 5, failed: 0, skipped: 1 }],
  ['failed tests', { passed: 5, failed: 2, skipped: 0 }, 1, { passed: 5, failed: 2, skipped: 0 }],
  [
    'a runner that failed on its own',
    { passed: 5, failed: 0, skipped: 0 },
    1,
    { passed: 5, failed: 1, skipped: 0 },
  ],
  ['no tests', { passed: 0, failed: 0, skipped: 0 }, 0, { passed: 0, failed: 1, skipped: 0 }],
  ['only skipped tests', { passed: 0, failed: 0, skipped: 4 }, 0, { passed: 0, failed: 1, skipped: 4 }],
  ['no report', undefined, 0, { passed: 0, failed: 1, skipped: 0 }],
])('%s', (_case, counted, exitCode, expected) => {
  expect(soundCounts(counted, exitCode)).toEqual(expected);
});
