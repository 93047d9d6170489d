import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildManifest, formatManifest } from './build-manifest';
import { BANKS, CONTENT_FOLDER } from './content-sources';
import { MANIFEST_FILE } from './load-content';

/** `npm run content:manifest`: writes public/content/manifest.json from the files of the folder. */
const manifest = buildManifest(CONTENT_FOLDER, BANKS);
writeFileSync(join(CONTENT_FOLDER, MANIFEST_FILE), formatManifest(manifest));
console.log(`${MANIFEST_FILE}: revision ${manifest.revision}.`);
