import { createInterface } from 'node:readline';
import { codesetsFolder } from './codes/codesets-folder';
import { openContentLookup } from './content/open-content-lookup';
import { runCommand } from './run-command';

const USAGE = `npm run -s lookup -- [--codesets DIR] [--top 10]

Reads a query or a sentence a line on standard input and writes a JSON line
{ "query", "results": [{ "kind", "id", "title", "score" }] } for it.

  --codesets DIR  folder of official code-set files; without it the environment variable CODESETS_DIR
  --top NUMBER    how many results, from 1 (10)
  --help          this text`;

/**
 * `npm run -s lookup -- [--codesets DIR] [--top 10]`: the product's look-up without a browser. A query or a sentence a
 * line on standard input, a JSON line each on standard output: `{ query, results: [{ kind, id, title, score }] }`; codes
 * have the dotted code as `id`.
 */
await runCommand(USAGE, { codesets: { type: 'string' }, top: { type: 'string' } }, async (values) => {
  const top = Number(values.top ?? 10);
  if (!Number.isInteger(top) || top < 1) throw new RangeError(`--top ${values.top}: give a number from 1.`);

  const lookup = await openContentLookup(codesetsFolder(values.codesets));
  for await (const query of createInterface({ input: process.stdin })) {
    const results = lookup
      .search(query, top)
      .map(({ kind, id, title, score }) => ({ kind, id, title, score: Math.round(score * 100) / 100 }));
    process.stdout.write(`${JSON.stringify({ query, results })}\n`);
  }
});
