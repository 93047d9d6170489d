import { spawn } from 'node:child_process';

/**
 * @typedef {object} CommandResult
 * @property {number} code The exit code; 1 when a signal ended the command, 127 when it could not be started.
 * @property {string} output What it printed, when that was kept; else empty.
 *
 * @typedef {object} CommandOptions
 * @property {Record<string, string>} [env] Added to the environment.
 * @property {'show' | 'show and keep' | 'keep'} [output] What to do with what it prints; `show` by default.
 */

/**
 * Runs a program in the current folder, without standard input.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(program, args, { env = {}, output = 'show' } = {}) {
  return new Promise((resolve) => {
    const stream = output === 'show' ? 'inherit' : 'pipe';
    const child = spawn(program, args, {
      stdio: ['ignore', stream, stream],
      env: { ...process.env, ...env },
    });
    let kept = '';
    /** @param {NodeJS.WriteStream} shownOn */
    const keep = (shownOn) => (/** @type {Buffer} */ data) => {
      kept += data.toString('utf8');
      if (output === 'show and keep') shownOn.write(data);
    };
    child.stdout?.on('data', keep(process.stdout));
    child.stderr?.on('data', keep(process.stderr));
    child.once('error', (error) => resolve({ code: 127, output: `${kept}${error.message}` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output: kept }));
  });
}
