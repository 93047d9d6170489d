import { describe, expect, it } from 'vitest';
import { CM_ROWS, orderFile, PCS_ROWS } from '@/lib/codes/install/testing/make-archive';
import { expectOnlyCodeFileErrors } from '@/lib/codes/testing/mutate';
import { testFile } from '@/lib/codes/testing/official-files';
import { refusalOf } from '@/lib/codes/testing/refusal-of';
import { readOrderFile } from './read-order-file';

const NAME = 'icd10cm_order_2031.txt';
const CM = orderFile([
  ...CM_ROWS,
  'S72 0 Fracture of femur',
  'S72001A 1 Fracture of unspecified part of neck of right femur, initial encounter for closed fracture',
]);
const read = (content: string | Uint8Array, chunkSize?: number) =>
  readOrderFile(testFile(NAME, content, chunkSize));

describe('readOrderFile', () => {
  it('reads codes, long titles and the flag, in the order of the file', async () => {
    const { rows } = await read(CM);
    expect(rows).toHaveLength(8);
    expect(rows[0]).toEqual({ code: 'A00', title: 'Cholera', isValid: false });
    expect(rows[4]).toEqual({ code: 'I10', title: 'Essential (primary) hypertension', isValid: true });
    expect(rows[7]?.title).toMatch(/^Fracture of unspecified .* initial encounter for closed fracture$/);
  });

  it('reads procedures, codes that look like numbers included', async () => {
    const { rows } = await read(orderFile([...PCS_ROWS, '0016070 1 X'.replace('0016070', '0016071')]));
    expect(rows.map(({ code, isValid }) => [code, isValid])).toEqual([
      ['001', false],
      ['0016070', true],
      ['0016071', true],
    ]);
  });

  it('reads it the same with LF, a byte-order mark, and in small pieces', async () => {
    const { rows } = await read(CM);
    expect((await read(CM.replaceAll('\r\n', '\n'))).rows).toEqual(rows);
    expect((await read(`\uFEFF${CM}`)).rows).toEqual(rows);
    expect((await read(CM, 7)).rows).toEqual(rows);
  });

  it.each([2, 10, 60])(
    'refuses a file that ends %i bytes too early, in the middle of its last line',
    async (cut) => {
      const refused = await refusalOf(read(CM.slice(0, -cut)));
      expect(refused).toMatchObject({ problem: 'truncated', file: NAME, line: 8 });
    },
  );

  it.each([
    ['a blank line', (lines: string[]) => lines.toSpliced(3, 0, ''), 4],
    ['a header line', (lines: string[]) => ['Order Code Flag Title', ...lines], 1],
    ['another flag', (lines: string[]) => lines.with(2, (lines[2] ?? '').replace(' 1 ', ' 2 ')), 3],
    ['a shifted column', (lines: string[]) => lines.with(1, (lines[1] ?? '').replace(' 1 ', '  1 ')), 2],
    ['no long title', (lines: string[]) => lines.with(5, (lines[5] ?? '').slice(0, 76)), 6],
    ['a missing line', (lines: string[]) => lines.toSpliced(2, 1), 3],
    ['two lines in each other’s place', (lines: string[]) => [lines[1] ?? '', lines[0] ?? ''], 1],
    ['a code in lower case', (lines: string[]) => lines.with(4, (lines[4] ?? '').replace('I10', 'i10')), 5],
    ['a code twice', (lines: string[]) => lines.with(2, (lines[2] ?? '').replace('A001', 'A000')), 3],
  ])('refuses %s and names the line', async (_, change, line) => {
    const changed = `${change(CM.trimEnd().split('\r\n')).join('\r\n')}\r\n`;
    const refused = await refusalOf(read(changed));
    expect(refused).toMatchObject({ problem: 'malformed', file: NAME, line });
    expect(refused.message).toMatch(new RegExp(`^${NAME}, line ${line}: \\S`));
  });

  it('refuses a file that ends in the middle of a line, also where the rest of it would do', async () => {
    for (const cut of [1, 2, 10, 60]) {
      const refused = await refusalOf(read(CM.slice(0, -cut)));
      expect(refused).toMatchObject({ problem: 'truncated', file: NAME, line: 8 });
    }
  });

  it('refuses an empty file', async () => {
    expect(await refusalOf(read(''))).toMatchObject({ problem: 'truncated', file: NAME });
  });

  it('gives rows or a CodeFileError for 1,000 damaged copies', async () => {
    let refused = 0;
    await expectOnlyCodeFileErrors(new TextEncoder().encode(CM), async (damaged) => {
      refused += 1;
      const { rows } = await read(damaged);
      refused -= 1;
      expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
      for (const { code, title } of rows) {
        expect(code).toMatch(/^[A-Z0-9]{3,7}$/);
        expect(title).not.toBe('');
      }
    });
    // Most damage shows; a changed letter of a title cannot.
    expect(refused).toBeGreaterThan(500);
    expect(refused).toBeLessThan(1_000);
  });
});
