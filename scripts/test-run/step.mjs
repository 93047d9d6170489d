/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 *
 * @typedef {object} Step One line of the test command's list.
 * @property {string} name
 * @property {readonly string[]} needs Names of steps without which this one makes no sense.
 * @property {() => Promise<Counts>} run Does the work, prints what it finds, and never throws for a mere failure.
 *
 * @typedef {object} StepResult
 * @property {string} name
 * @property {Counts} counts
 * @property {number} elapsedMs
 */

/** @type {Counts} */
export const PASSED_CHECK = { passed: 1, failed: 0, skipped: 0 };

/** @type {Counts} */
export const FAILED_CHECK = { passed: 0, failed: 1, skipped: 0 };
