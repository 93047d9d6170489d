import { createInterface } from 'node:readline';
import { codesetsFolder } from './codes/codesets-folder';
import { openFlagger } from './flag/flagger';
import { readFlagLine } from './flag/read-flag-line';
import { runCommand } from './run-command';

const USAGE = `npm run -s flag -- [--codesets DIR]

Reads a JSON line { "id", "text" } for each text on standard input and writes a JSON line
{ "id", "spans": [{ "start", "end", "kind", "id", "text" }] } for it; kind is term, code or category.

  --codesets DIR  folder of official code-set files; without it the environment variable CODESETS_DIR
  --help          this text`;

/**
 * `npm run -s flag -- [--codesets DIR]`: the product's matcher without a browser. A JSON line `{ "id", "text" }` in, a
 * JSON line `{ "id", "spans": [{ start, end, kind, id, text }] }` out. Each text is a page of its own; `kind` is `term`,
 * `code` or `category`, `id` the term's id in the glossary or the code with its dot.
 */
await runCommand(USAGE, { codesets: { type: 'string' } }, async ({ codesets }) => {
  const flag = await openFlagger(codesetsFolder(codesets));
  let number = 0;
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    number += 1;
    if (line.trim() === '') continue;
    const { id, text } = readFlagLine(line, number);
    process.stdout.write(`${JSON.stringify({ id, spans: flag(text) })}\n`);
  }
});
