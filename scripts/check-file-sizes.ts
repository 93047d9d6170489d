import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileSizes, isMeasuredSource } from './checks/file-sizes';

const paths = ['lib', 'components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path).replaceAll('\\', '/'),
  ),
);
const sizes = fileSizes(
  paths
    .filter(isMeasuredSource)
    .map((path) => ({ path, lines: readFileSync(path, 'utf8').trimEnd().split('\n').length })),
);

console.log(
  `${sizes.files} source files: median ${sizes.medianLines} lines, largest ${sizes.largest?.path} (${sizes.largest?.lines})`,
);
for (const problem of sizes.problems) console.error(problem);
if (sizes.problems.length > 0) process.exitCode = 1;
