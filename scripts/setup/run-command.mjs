import { spawn } from 'node:child_process';

/**
 * @typedef {object} CommandResult
 * @property {number} code The exit code; 1 when a signal ended the command, 127 when it could not be started.
 * @property {string} output What it printed, when it was collected; else empty.
 *
 * @typedef {object} CommandOptions
 * @property {Record<string, string>} [env] Added to the environment.
 * @property {boolean} [isCollected] Also keep what is printed, to look for causes in it.
 */

/**
 * Runs a program in the current folder, without standard input; what it prints is shown as it comes.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {CommandOptions} [options]
 * @returns {Promise<CommandResult>}
 */
export function runCommand(program, args, { env = {}, isCollected = false } = {}) {
  return new Promise((resolve) => {
    const stream = isCollected ? 'pipe' : 'inherit';
    const child = spawn(program, args, {
      stdio: ['ignore', stream, stream],
      env: { ...process.env, ...env },
    });
    let output = '';
    child.stdout?.on('data', (/** @type {Buffer} */ data) => {
      output += data;
      process.stdout.write(data);
    });
    child.stderr?.on('data', (/** @type {Buffer} */ data) => {
      output += data;
      process.stderr.write(data);
    });
    child.once('error', (error) => resolve({ code: 127, output: `${output}${error.message}` }));
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}
