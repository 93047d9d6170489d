import { benchCeuRecords } from './ceu/ceu-records.bench';
import { benchCodeSearch } from './codes/code-search.bench';
import { benchInstall } from './codes/install.bench';
import { benchRelevance } from './codes/relevance.bench';
import { benchPages } from './pages/pages.bench';
import { benchPassages } from './pages/passages.bench';
import { benchPopupPlan } from './popup/popup-plan.bench';
import { benchDueQueue } from './quiz/due-queue.bench';
import { benchProgress } from './stats/progress.bench';
import { benchReadiness } from './readiness/readiness.bench';
import { benchSchedule } from './schedule/schedule.bench';

/** `npm run bench -- NAME`: runs one benchmark, prints its table and writes `bench/results/NAME.json`. */
const BENCHES: Record<string, (args: readonly string[]) => Promise<void>> = {
  codes: benchCodeSearch,
  'codes-install': benchInstall,
  relevance: benchRelevance,
  passages: benchPassages,
  quiz: benchDueQueue,
  readiness: benchReadiness,
  pages: benchPages,
  ceu: benchCeuRecords,
  popup: benchPopupPlan,
  schedule: benchSchedule,
  stats: benchProgress,
};

const [name = '', ...args] = process.argv.slice(2);
const run = BENCHES[name];
if (!run) throw new RangeError(`No benchmark “${name}”. There are: ${Object.keys(BENCHES).join(', ')}.`);
await run(args);
