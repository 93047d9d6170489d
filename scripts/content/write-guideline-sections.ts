import { writeFileSync } from 'node:fs';
import { codesetsFolder } from '../codes/codesets-folder';
import { codesetsOption, readOfficialFiles } from './official-files';

/** `npm run content:sections -- [--codesets DIR]`: lists the section numbers of the official text, without its words. */
const { cmSections, used } = await readOfficialFiles(codesetsFolder(codesetsOption(process.argv.slice(2))));
if (!cmSections)
  throw new Error(
    'The text of the ICD-10-CM Official Guidelines FY2026 is missing: name its folder with --codesets.',
  );
writeFileSync(
  new URL('cm-guideline-sections.json', import.meta.url),
  `${JSON.stringify([...cmSections], null, 1)}\n`,
);
console.log(`${cmSections.size} sections from ${used.at(-1)}.`);
