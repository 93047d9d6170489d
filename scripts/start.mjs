import { nodeVersionProblem } from './setup/node-version.mjs';

// The rest is loaded only after this check: an old Node could not even read it.
const problem = nodeVersionProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exitCode = 1;
} else {
  void import('./demo/start-demo.mjs').then(async ({ startDemo }) => {
    process.exitCode = await startDemo(process.argv.slice(2));
  });
}
