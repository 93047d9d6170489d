import { connect } from 'node:net';
import { runNpm } from './run-npm.mjs';

const PATIENCE_MS = 5000;

/**
 * Why npm's registry cannot be reached, as a system error code such as `ENOTFOUND`, or undefined when it can be,
 * or when a proxy makes the question pointless. npm itself takes minutes to find that out: it tries each package
 * several times.
 *
 * @returns {Promise<string | undefined>}
 */
export async function registryProblem() {
  const { output } = await runNpm(['config', 'get', 'registry', 'https-proxy', 'proxy'], { output: 'keep' });
  const registry = /^registry=(https?:\S+)$/m.exec(output)?.[1];
  const hasProxy = /^(https-)?proxy=(?!null$)\S/m.test(output);
  return registry && !hasProxy ? connectionProblem(new URL(registry)) : undefined;
}

/**
 * @param {URL} url
 * @returns {Promise<string | undefined>} The error code of an attempt to connect; undefined when it succeeds.
 */
export function connectionProblem({ hostname, port, protocol }) {
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(port) || (protocol === 'https:' ? 443 : 80) });
    const end = (/** @type {string | undefined} */ problem) => {
      socket.destroy();
      resolve(problem);
    };
    socket.setTimeout(PATIENCE_MS, () => end('ETIMEDOUT'));
    socket.once('connect', () => end(undefined));
    socket.once('error', (/** @type {NodeJS.ErrnoException} */ error) => end(error.code ?? error.message));
  });
}
