import { nodeVersionProblem } from './setup/node-version.mjs';

// The rest is loaded only after this check: an old Node could not even read it.
const problem = nodeVersionProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  void import('./test-run/run-tests.mjs').then(async ({ runTests }) => {
    process.exitCode = await runTests();
  });
}
