import { FAILED_CHECK } from './step.mjs';

/** @typedef {import('./step.mjs').StepResult} StepResult */

/**
 * Runs steps one after the other, also after a failure; a step that needs a failed one is not run and counts as
 * failed itself.
 *
 * @param {readonly import('./step.mjs').Step[]} steps
 * @param {(line: string) => void} print
 * @param {() => number} now Milliseconds.
 * @returns {Promise<StepResult[]>}
 */
export async function runSteps(steps, print, now) {
  /** @type {StepResult[]} */
  const results = [];
  for (const [index, step] of steps.entries()) {
    print(`\n== ${index + 1}/${steps.length} ${step.name}`);
    const startedAt = now();
    const missing = step.needs.find((need) => isFailed(results, need));
    const counts = missing === undefined ? await runStep(step, print) : FAILED_CHECK;
    const elapsedMs = now() - startedAt;
    const reason = missing === undefined ? '' : ` (not run: "${missing}" failed)`;
    print(`-- ${step.name}: ${describeCounts(counts)}${reason} in ${(elapsedMs / 1000).toFixed(1)} s`);
    results.push({ name: step.name, counts, elapsedMs });
  }
  return results;
}

/**
 * An error that the step did not foresee must not keep the others from running.
 *
 * @param {import('./step.mjs').Step} step
 * @param {(line: string) => void} print
 */
async function runStep(step, print) {
  try {
    return await step.run();
  } catch (error) {
    print(error instanceof Error && error.stack ? error.stack : String(error));
    return FAILED_CHECK;
  }
}

/**
 * @param {import('./step.mjs').Counts} counts
 * @returns {string}
 */
export function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * @param {readonly StepResult[]} results
 * @param {string} name
 */
function isFailed(results, name) {
  return results.some((result) => result.name === name && result.counts.failed > 0);
}
