import { runCommand } from './run-command.mjs';

/**
 * Runs npm: the one that started this process, or else the one on the PATH.
 *
 * @param {readonly string[]} args
 * @param {import('./run-command.mjs').CommandOptions} [options]
 * @returns {Promise<import('./run-command.mjs').CommandResult>}
 */
export function runNpm(args, options) {
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js')) return runCommand(process.execPath, [script, ...args], options);
  // Node does not start `npm.cmd` without a shell; `cmd` finds it by itself.
  if (process.platform === 'win32') return runCommand('cmd', ['/d', '/s', '/c', 'npm', ...args], options);
  return runCommand('npm', args, options);
}
