import { expect, test } from 'vitest';
import { runSteps } from './run-steps.mjs';
import { FAILED_CHECK, PASSED_CHECK } from './step.mjs';

function stepNamed(name: string, counts: typeof PASSED_CHECK, needs: string[] = []) {
  const calls: string[] = [];
  return { name, needs, calls, run: () => Promise.resolve(calls.push(name)).then(() => counts) };
}

test('every step runs, in order, also after a failure, with its time printed', async () => {
  const lines: string[] = [];
  let at = 0;
  const steps = [stepNamed('lint', FAILED_CHECK), stepNamed('unit', { passed: 3, failed: 0, skipped: 2 })];
  const results = await runSteps(
    steps,
    (line: string) => lines.push(line),
    () => (at += 1500),
  );
  expect(results).toEqual([
    { name: 'lint', counts: FAILED_CHECK, elapsedMs: 1500 },
    { name: 'unit', counts: { passed: 3, failed: 0, skipped: 2 }, elapsedMs: 1500 },
  ]);
  expect(lines).toEqual([
    '\n== 1/2 lint',
    '-- lint: 0 passed, 1 failed in 1.5 s',
    '\n== 2/2 unit',
    '-- unit: 3 passed, 0 failed, 2 skipped in 1.5 s',
  ]);
});

test('a step that needs a failed one is not run and fails, and so on along the chain', async () => {
  const lines: string[] = [];
  const build = stepNamed('build', FAILED_CHECK);
  const sizes = stepNamed('sizes', PASSED_CHECK, ['build']);
  const report = stepNamed('report', PASSED_CHECK, ['sizes']);
  const results = await runSteps(
    [build, sizes, report],
    (line: string) => lines.push(line),
    () => 0,
  );
  expect(results.map(({ counts }) => counts.failed)).toEqual([1, 1, 1]);
  expect([...build.calls, ...sizes.calls, ...report.calls]).toEqual(['build']);
  expect(lines).toContain('-- sizes: 0 passed, 1 failed (not run: "build" failed) in 0.0 s');
});

test('an unforeseen error is one failure, and the next step runs', async () => {
  const lines: string[] = [];
  const broken = { name: 'unit', needs: [], run: () => Promise.reject(new Error('The report is torn.')) };
  const results = await runSteps(
    [broken, stepNamed('build', PASSED_CHECK)],
    (line: string) => lines.push(line),
    () => 0,
  );
  expect(results.map(({ counts }) => counts)).toEqual([FAILED_CHECK, PASSED_CHECK]);
  expect(lines[1]).toContain('The report is torn.');
});
