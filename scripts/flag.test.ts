import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';

const answerSchema = z.strictObject({
  id: z.union([z.string(), z.number()]),
  spans: z.array(
    z.strictObject({
      start: z.number(),
      end: z.number(),
      kind: z.enum(['term', 'code', 'category']),
      id: z.string(),
      text: z.string(),
    }),
  ),
});

let none: string;
beforeAll(() => {
  none = mkdtempSync(join(tmpdir(), 'flag-'));
});
afterAll(() => rmSync(none, { recursive: true }));

/** Runs the matcher as `npm run -s flag -- ARGS` does. */
function flag(lines: readonly string[], ...args: string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/flag.ts', ...args], {
    input: lines.map((line) => `${line}\n`).join(''),
    encoding: 'utf8',
    env: { ...process.env, TSX_TSCONFIG_PATH: 'scripts/tsconfig.run.json', CODESETS_DIR: '' },
  });
  const answers = () => {
    const written = run.stdout.split('\n').filter((line) => line !== '');
    return written.map((line) => answerSchema.parse(JSON.parse(line)));
  };
  return { ...run, answers };
}

const asked = (text: string, id: string | number = 'a') => JSON.stringify({ id, text });

describe('flagging without a browser', () => {
  it('answers each text with a line of JSON, in turn, with the starter codes where there are no others', () => {
    const text = 'Report I50.23 as the principal diagnosis; I50 is above it. 😀 A CPT code: 45385.';
    const run = flag([asked(text), '', asked('', 7), asked('I-10 and vitamin B12')], '--codesets', none);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    const answers = run.answers();
    expect(answers.map(({ id }) => id)).toEqual(['a', 7, 'a']);
    const [first, ...others] = answers.map(({ spans }) => spans);
    expect(first?.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'code I50.23',
      'term principal-diagnosis',
      'category I50',
      'term current-procedural-terminology',
      'code 45385',
    ]);
    for (const span of first ?? []) expect(text.slice(span.start, span.end)).toBe(span.text);
    expect(others).toEqual([[], []]);
  });

  it.each([
    [['{"id":"a","text":"POA"}', '{"id":'], 'Line 2 is not JSON'],
    [['{"text":"POA"}'], 'Line 1 is not { "id", "text" }: “id”'],
  ])('ends with an error that names the line at %j', (lines, message) => {
    const run = flag(lines, '--codesets', none);
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain(message);
  });

  it('ends with an error where the folder of code sets is missing', () => {
    const run = flag([asked('POA')], '--codesets', 'no/such/folder');
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain('No such folder of code sets: no/such/folder');
    expect(run.stdout).toBe('');
  });
});
