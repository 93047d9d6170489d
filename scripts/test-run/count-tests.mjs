/**
 * @typedef {import('./step.mjs').Counts} Counts
 *
 * @typedef {object} VitestReport What is used of `vitest --reporter=json`.
 * @property {number} numPassedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults One per file.
 *
 * @typedef {object} PlaywrightReport What is used of Playwright's JSON reporter.
 * @property {{ expected: number, unexpected: number, flaky: number, skipped: number }} stats
 * @property {unknown[]} errors Failures outside of any test.
 */

/**
 * @param {VitestReport} report
 * @returns {Counts} A file that could not be loaded counts as one failure.
 */
export function countVitest(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/**
 * @param {PlaywrightReport} report
 * @returns {Counts} A test that passed only at a second try counts as a failure.
 */
export function countPlaywright({ stats, errors }) {
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + errors.length,
    skipped: stats.skipped,
  };
}

/**
 * The counts of a run of tests: a runner that failed without a failed test, or ran no test, is one failure.
 *
 * @param {Counts | undefined} counted Undefined when the runner left no report.
 * @param {number} exitCode
 * @returns {Counts}
 */
export function soundCounts(counted, exitCode) {
  const counts = counted ?? { passed: 0, failed: 0, skipped: 0 };
  const isSilentFailure = counts.failed === 0 && (exitCode !== 0 || counts.passed === 0);
  return isSilentFailure ? { ...counts, failed: 1 } : counts;
}
