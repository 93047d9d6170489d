import { describeCounts, runSteps } from './run-steps.mjs';
import { testSteps } from './steps.mjs';

/**
 * What `npm test` does. The last line is `N passed, M failed`: every unit and end-to-end test, and one for each
 * other step.
 *
 * @returns {Promise<number>} The exit code.
 */
export async function runTests() {
  const results = await runSteps(testSteps(), console.log, () => performance.now());
  console.log('\n== Summary');
  for (const { name, counts, elapsedMs } of results)
    console.log(
      `${name.padEnd(20)}${`${(elapsedMs / 1000).toFixed(1)} s`.padStart(8)}  ${describeCounts(counts)}`,
    );
  const passed = results.reduce((sum, { counts }) => sum + counts.passed, 0);
  const failed = results.reduce((sum, { counts }) => sum + counts.failed, 0);
  console.log(`${passed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}
