import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CONTENT_FOLDER, EXTRA_STARTER_CODES, OTHER_CODE_TITLES } from './content-sources';
import { loadContent, STARTER_FILE } from './load-content';
import { starterReferences } from './named-codes';
import { codesetsFolder } from '../codes/codesets-folder';
import { codesetsOption, readOfficialFiles } from './official-files';
import { starterRows } from './starter-rows';

/** `npm run content:starter -- [--codesets DIR]`: writes public/content/codes/starter.json. */
const official = await readOfficialFiles(codesetsFolder(codesetsOption(process.argv.slice(2))));
if (!official.icd10cm || !official.icd10pcs) {
  throw new Error(
    `Missing: ${official.missing.join(', ')}. Name the folder of official files with --codesets DIR.`,
  );
}
const references = starterReferences(loadContent(CONTENT_FOLDER), EXTRA_STARTER_CODES);
const rows = starterRows(references, official, OTHER_CODE_TITLES);
const file = join(CONTENT_FOLDER, STARTER_FILE);
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(',\n')}\n]\n`);
console.log(`${file}: ${rows.length} codes from ${official.used.join(', ')} and other-code-titles.json.`);
