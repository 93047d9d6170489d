import { parseArgs } from 'node:util';
import { BANKS, CONTENT_FOLDER, EXTRA_STARTER_CODES, OTHER_CODE_TITLES } from './content/content-sources';
import { codesetsFolder } from './codes/codesets-folder';
import { runContentCheck } from './content/run-content-check';

/** `npm run check:content -- [--codesets DIR] [--allow-unverified]`: exits with 1 when the content has a problem. */
const { values } = parseArgs({
  options: { codesets: { type: 'string' }, 'allow-unverified': { type: 'boolean', default: false } },
});
const { problems, lines } = await runContentCheck({
  folder: CONTENT_FOLDER,
  codesets: codesetsFolder(values.codesets),
  isUnverifiedAllowed: values['allow-unverified'],
  banks: BANKS,
  extra: EXTRA_STARTER_CODES,
  titles: OTHER_CODE_TITLES,
});
console.log(lines.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;
