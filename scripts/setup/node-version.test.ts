import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nodeVersionProblem } from './node-version.mjs';

test.each(['20.19.0', '20.20.2', '22.0.0', '24.1.3', '100.0.0'])('Node %s is new enough', (version) => {
  expect(nodeVersionProblem(version)).toBeUndefined();
});

test.each(['20.18.3', '18.20.8', '20.9.0', '8.17.0'])(
  'Node %s is not, and the message says what to do',
  (version) => {
    const problem = nodeVersionProblem(version);
    expect(problem).toContain('needs Node 20.19 or newer');
    expect(problem).toContain(`this is Node ${version}`);
    expect(problem).toContain('https://nodejs.org');
  },
);

test('the check agrees with package.json', () => {
  const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
  expect(engines.node).toBe('>=20.19.0');
});
