import { benchCodes, benchEngines } from './bench-codes';

/**
 * Prints what one loaded engine keeps in memory, in MB: `node --expose-gc measure-heap ENGINE KINDS`. A process of its
 * own, so that nothing of the others is in it; what it was built from is let go first.
 */
const [name = '', kinds = ''] = process.argv.slice(2);
const engine = benchEngines().find((each) => each.name === name);
if (!engine || !globalThis.gc) throw new RangeError('Give the name of an engine, and --expose-gc.');

const used = () => {
  globalThis.gc?.();
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};
const before = used();
const stored = await engine.build(await benchCodes(kinds.split(',') as Parameters<typeof benchCodes>[0]));
const search = await engine.load(stored);
// Text and lists that were only stored are not what is kept.
if (name !== 'ours') stored.data = undefined;
search('acute appendicitis', 10);
search('pnuemonia', 10);
console.log(((used() - before) / 1e6).toFixed(1));
search('hypertension', 10);
