import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FILE = fileURLToPath(new URL('../../public/code-sets/code-sets.json', import.meta.url));

/** The revision of the code sets that `npm run codesets` has put into this build; empty where there are none. */
export function embeddedRevision(): string {
  if (!existsSync(FILE)) return '';
  const { revision } = JSON.parse(readFileSync(FILE, 'utf8')) as { revision: string };
  return revision;
}
