import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { starterCodeSchema } from '@/lib/codes/code';
import { orderFile } from '@/lib/codes/install/testing/make-archive';
import { HCPCS, MSDRG_LIST } from '@/lib/codes/testing/list-fixtures';

const answerSchema = z.strictObject({
  query: z.string(),
  results: z.array(
    z.strictObject({ kind: z.string(), id: z.string(), title: z.string(), score: z.number() }),
  ),
});

let folder: string;
let none: string;
beforeAll(() => {
  none = mkdtempSync(join(tmpdir(), 'look-up-'));
  folder = mkdtempSync(join(tmpdir(), 'look-up-'));
  const cm = [
    'I50 0 Heart failure',
    'I502 0 Systolic (congestive) heart failure',
    'I5023 1 Acute on chronic systolic (congestive) heart failure',
    'I509 1 Heart failure, unspecified',
    'T1491 0 Suicide attempt',
    'T1491XA 1 Suicide attempt, initial encounter',
  ];
  const pcs = [
    '0DT 0 Gastrointestinal System, Resection',
    '0DTJ4ZZ 1 Resection of Appendix, Percutaneous Endoscopic Approach',
  ];
  writeFileSync(join(folder, 'icd10cm_order_2031.txt'), orderFile(cm));
  writeFileSync(join(folder, 'icd10pcs_order_2031.txt'), orderFile(pcs));
  writeFileSync(join(folder, 'HCPC2031_CONTR_ANWEB.txt'), Buffer.from(HCPCS, 'latin1'));
  writeFileSync(join(folder, 'v48_appendix_A.txt'), MSDRG_LIST.replace('Version 40.0', 'Version 48.0'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
  rmSync(none, { recursive: true });
});

/** Runs the look-up as `npm run -s lookup -- ARGS` does. */
function lookUp(queries: readonly string[], ...args: string[]) {
  const run = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/lookup.ts', ...args], {
    input: queries.map((query) => `${query}\n`).join(''),
    encoding: 'utf8',
    env: { ...process.env, TSX_TSCONFIG_PATH: 'scripts/tsconfig.run.json', CODESETS_DIR: '' },
  });
  const lines = run.stdout
    .trimEnd()
    .split('\n')
    .filter((line) => line !== '');
  return { ...run, answers: () => lines.map((line) => answerSchema.parse(JSON.parse(line))) };
}

describe('the look-up without a browser', () => {
  it('answers each query with a line of JSON, in turn, codes by their dotted ids', () => {
    const queries = [
      'I50.23',
      'i5023',
      'failure heart',
      'T14.91A',
      '0dtj4zz',
      '292',
      'G0001',
      '',
      'q"uo\\te',
      'zzzzqqqq',
    ];
    const run = lookUp(queries, '--codesets', folder);
    expect(run.stderr).toBe('');
    expect(run.status).toBe(0);
    const answers = run.answers();
    expect(answers.map(({ query }) => query)).toEqual(queries);
    const first = answers.map(({ results }) => `${results[0]?.kind} ${results[0]?.id}`);
    expect(first.slice(0, 7)).toEqual([
      'code I50.23',
      'code I50.23',
      'code I50.9',
      'code T14.91XA',
      'code 0DTJ4ZZ',
      'code 292',
      'code G0001',
    ]);
    expect(answers[0]?.results[0]?.title).toBe('Acute on chronic systolic (congestive) heart failure');
    expect(answers[7]?.results).toEqual([]);
    for (const { results } of answers) {
      expect(results.length).toBeLessThanOrEqual(10);
      const scores = results.map(({ score }) => score);
      expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    }
  });

  it('gives as many results as --top says', () => {
    const run = lookUp(['heart failure'], '--codesets', folder, '--top', '2');
    expect(run.answers()[0]?.results).toHaveLength(2);
  });

  it('has the starter codes where there are no official files', () => {
    const starter = z
      .array(starterCodeSchema)
      .parse(JSON.parse(readFileSync('public/content/codes/starter.json', 'utf8')));
    const code = starter.find(({ system, billable }) => system === 'icd10cm' && billable)?.code ?? '';
    const run = lookUp([code], '--codesets', none);
    expect(run.answers()[0]?.results[0]).toMatchObject({ kind: 'code', id: code });
  });

  it.each([
    [['--top', '0'], '--top 0: give a number from 1.'],
    [['--top', 'many'], '--top many: give a number from 1.'],
    [['--top', '1.5'], '--top 1.5: give a number from 1.'],
    [['--codesets', 'no/such/folder'], 'No such folder of code sets: no/such/folder'],
  ])('ends with an error at %j', (args, message) => {
    const run = lookUp(['I10'], ...args);
    expect(run.status).not.toBe(0);
    expect(run.stderr).toContain(message);
    expect(run.stdout).toBe('');
  });
});
