import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';

/** Runs a script with these arguments and nothing on its standard input. */
function run(script: string, ...args: string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', `scripts/${script}.ts`, ...args], {
    input: '',
    encoding: 'utf8',
    env: { ...process.env, TSX_TSCONFIG_PATH: 'scripts/tsconfig.run.json', CODESETS_DIR: '' },
  });
}

describe.each(['flag', 'lookup'])('%s', (script) => {
  it('prints its usage', () => {
    const { stdout, stderr, status } = run(script, '--help');
    expect(stdout).toMatch(new RegExp(`^npm run -s ${script} -- `));
    expect(stdout).toContain('--codesets DIR');
    expect([stderr, status]).toEqual(['', 0]);
  });

  it.each([
    [['--nothing'], "Unknown option '--nothing'"],
    [['word'], "Unexpected argument 'word'."],
    [['--codesets'], "Option '--codesets <value>' argument missing"],
  ])('says what is wrong with %j, without a stack trace', (args, message) => {
    const { stdout, stderr, status } = run(script, ...args);
    expect(stderr).toContain(message);
    expect(stderr).toContain(`npm run -s ${script} -- `);
    expect(stderr).not.toMatch(/^\s+at /m);
    expect([stdout, status]).toEqual(['', 2]);
  });

  it('says what is wrong with its input, without a stack trace', () => {
    const { stderr, status } = run(script, '--codesets', 'no/such/folder');
    expect(stderr).toContain('No such folder of code sets: no/such/folder');
    expect(stderr).not.toMatch(/^\s+at /m);
    expect(status).toBe(1);
  });
});
