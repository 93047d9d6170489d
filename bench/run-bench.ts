import { benchCodeSearch } from './codes/code-search.bench';
import { benchInstall } from './codes/install.bench';
import { benchRelevance } from './codes/relevance.bench';
import { benchDueQueue } from './quiz/due-queue.bench';

/** `npm run bench -- NAME`: runs one benchmark, prints its table and writes `bench/results/NAME.json`. */
const BENCHES: Record<string, (args: readonly string[]) => Promise<void>> = {
  codes: benchCodeSearch,
  'codes-install': benchInstall,
  relevance: benchRelevance,
  quiz: benchDueQueue,
};

const [name = '', ...args] = process.argv.slice(2);
const run = BENCHES[name];
if (!run) throw new RangeError(`No benchmark “${name}”. There are: ${Object.keys(BENCHES).join(', ')}.`);
await run(args);
