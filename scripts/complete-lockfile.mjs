// To be run after each `npm install` that changed package-lock.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { completeLockfile } from './setup/complete-lockfile.mjs';

const FILE = 'package-lock.json';
const lockfile = /** @type {import('./setup/complete-lockfile.mjs').Lockfile} */ (
  JSON.parse(readFileSync(FILE, 'utf8'))
);
const added = completeLockfile(lockfile);
const byPath = Object.entries(lockfile.packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
if (added.length > 0)
  writeFileSync(FILE, `${JSON.stringify({ ...lockfile, packages: Object.fromEntries(byPath) }, null, 2)}\n`);
console.log(`${FILE}: ${added.length} packages of other systems added.`);
