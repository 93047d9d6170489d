import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Item } from '@/lib/bank/item';
import { orderFile } from '@/lib/codes/install/testing/make-archive';
import { buildManifest, formatManifest } from './build-manifest';
import { formatProblem } from './problem';
import { runContentCheck } from './run-content-check';
import { makeItem } from './testing/fixtures';

const BANKS = [{ id: 'core', title: 'Core' }];
const CODES = ['I10', 'I15.9', 'I16.9', 'R03.0'];

let root: string;
const write = (file: string, data: string | Buffer) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), data);
};
const run = (codesets?: string) =>
  runContentCheck({
    folder: join(root, 'content'),
    codesets,
    isUnverifiedAllowed: true,
    banks: BANKS,
    extra: [],
    titles: { hcpcs: {}, msdrg: {} },
  });

function writeContent(items: Item[]): void {
  write('content/banks/core/one.json', JSON.stringify(items));
  const rows = CODES.map((code) => ({
    system: 'icd10cm',
    code,
    edition: 'FY2026',
    title: `Title of ${code}`,
    billable: true,
  }));
  write('content/codes/starter.json', JSON.stringify(rows));
  write('content/manifest.json', formatManifest(buildManifest(join(root, 'content'), BANKS)));
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'check-'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('runContentCheck', () => {
  it('passes sound content and says that the official check was skipped', async () => {
    writeContent([makeItem()]);
    const { problems, lines } = await run();
    expect(problems.map(formatProblem)).toEqual([]);
    expect(lines[0]).toBe(
      'Missing, their check is skipped: ICD-10-CM order file FY2026, ICD-10-PCS order file FY2026, ICD-10-CM Official Guidelines FY2026.',
    );
    expect(lines.at(-1)).toBe('Content check: no problems.');
  });

  it('uses the official files where they are, compressed or in a folder below', async () => {
    writeContent([makeItem()]);
    const order = orderFile(
      CODES.map((code) => `${code.replace('.', '')} ${code === 'I16.9' ? 0 : 1} Title of ${code}`),
    );
    write('sets/cm/icd10cm_order_2026.txt.gz', gzipSync(order));
    const { problems, lines } = await run(join(root, 'sets'));
    expect(lines[0]).toBe('Official files used: icd10cm_order_2026.txt.gz.');
    expect(lines[1]).toMatch(/^Missing, .*ICD-10-PCS order file/);
    expect(problems.map(({ file, message }) => `${file} ${message.slice(0, 27)}`)).toEqual([
      'banks/core/one.json ICD-10-CM I16.9 is a header',
      'codes/starter.json ICD-10-CM I16.9 is a header',
    ]);
  });

  it('brings the problems of every rule into one report', async () => {
    const item = makeItem({
      references: [{ source: 'ICD-10-CM Official Guidelines FY2026', section: 'V' }],
      notes: ['gone'],
    });
    writeContent([item, item, ...Array.from({ length: 20 }, (_, at) => longKey(at))]);
    write('content/notes/lonely.md', 'no front matter');
    write('content/terms/one.json', '{}');
    const report = (await run()).lines.join('\n');
    for (const part of [
      'There is no note "gone"',
      'have no section V',
      'The id is taken',
      'Nearly the stem',
      'longest option in',
    ]) {
      expect(report).toContain(part);
    }
    for (const part of ['no front matter', 'Not a JSON array', 'manifest.json: -: revision: Out of date'])
      expect(report).toContain(part);
  });
});

function longKey(at: number): Item {
  const [first, ...others] = makeItem().options;
  if (!first) throw new Error('The fixture has options.');
  return makeItem({
    id: `long-${at}`,
    stem: `Unlike${at}`,
    options: [{ ...first, text: 'I10, the longest of all' }, ...others],
  });
}
