import { readFileSync } from 'node:fs';
import { type BrowserName, type BuiltManifest, manifestProblems } from './checks/manifest-rules';

const problems = (['chrome', 'firefox'] satisfies BrowserName[]).flatMap((browser) => {
  const text = readFileSync(`.output/${browser}-mv3/manifest.json`, 'utf8');
  return manifestProblems(JSON.parse(text) as BuiltManifest, browser);
});

for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;
else console.log('Both manifests ask for exactly the expected permissions.');
