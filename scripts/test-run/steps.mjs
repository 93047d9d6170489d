import { existsSync, readFileSync, rmSync } from 'node:fs';
import { ensureBrowser } from '../setup/ensure-browser.mjs';
import { runNpm } from '../setup/run-npm.mjs';
import { SetUpError } from '../setup/set-up-error.mjs';
import { setUp } from '../setup/set-up.mjs';
import { countPlaywright, countVitest, soundCounts } from './count-tests.mjs';
import { FAILED_CHECK, PASSED_CHECK } from './step.mjs';

/** @typedef {import('./step.mjs').Step} Step */

const UNIT_REPORT = '.output/unit.json';
const E2E_REPORT = '.output/e2e.json';
const UNIT_REPORTERS = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`];

/**
 * What `npm test` does, in order.
 *
 * @returns {Step[]}
 */
export function testSteps() {
  const all = ['set-up'];
  return [
    { name: 'set-up', needs: [], run: () => attempt(setUp) },
    { name: 'browser', needs: [], run: () => attempt(provideBrowser) },
    scriptStep('lint', all),
    scriptStep('types', all),
    scriptStep('check:architecture', all, 'architecture'),
    { name: 'unit', needs: all, run: () => runTests('test:unit', UNIT_REPORTERS, UNIT_REPORT, countVitest) },
    scriptStep('check:content', all, 'content'),
    scriptStep('build', all, 'build for Chrome'),
    scriptStep('build:firefox', all, 'build for Firefox'),
    scriptStep('check:manifest', ['build for Chrome', 'build for Firefox'], 'manifests'),
    scriptStep('check:bundle', ['build for Chrome'], 'bundle sizes'),
    {
      name: 'end to end',
      needs: ['browser', 'build for Chrome'],
      run: () => runTests('test:e2e', [], E2E_REPORT, countPlaywright),
    },
  ];
}

/**
 * A check that is an npm script: it passes or it fails.
 *
 * @param {string} script
 * @param {readonly string[]} needs
 * @param {string} [name]
 * @returns {Step}
 */
function scriptStep(script, needs, name = script) {
  return {
    name,
    needs,
    run: async () => ((await runNpm(['run', '--silent', script])).code === 0 ? PASSED_CHECK : FAILED_CHECK),
  };
}

/** The steps that follow find the browser by themselves; an installed one is where they look first. */
async function provideBrowser() {
  console.log(await ensureBrowser());
}

/** @param {() => Promise<void>} work */
async function attempt(work) {
  try {
    await work();
    return PASSED_CHECK;
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(error.message);
    return FAILED_CHECK;
  }
}

/**
 * @template Report
 * @param {string} script
 * @param {readonly string[]} args
 * @param {string} reportFile
 * @param {(report: Report) => import('./step.mjs').Counts} count
 */
async function runTests(script, args, reportFile, count) {
  // A report of an earlier run must not be counted when the runner dies before it writes one.
  rmSync(reportFile, { force: true });
  const { code } = await runNpm(['run', '--silent', script, '--', ...args]);
  if (!existsSync(reportFile)) return soundCounts(undefined, code);
  const report = /** @type {Report} */ (JSON.parse(readFileSync(reportFile, 'utf8')));
  return soundCounts(count(report), code);
}
