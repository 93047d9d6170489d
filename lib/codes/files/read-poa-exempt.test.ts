import { describe, expect, it } from 'vitest';
import { openRecords } from '@/lib/codes/pack/packed-records';
import { isPoaExempt, type PoaExemptCodes } from '@/lib/codes/records/poa-exempt';
import { POA_EXEMPT } from '@/lib/codes/testing/list-fixtures';
import { expectOnlyCodeFileErrors } from '@/lib/codes/testing/mutate';
import { testFile } from '@/lib/codes/testing/official-files';
import { refusalOf } from '@/lib/codes/testing/refusal-of';
import { readPoaExempt } from './read-poa-exempt';

const read = (text: string | Uint8Array, name = 'POAexemptCodesFY26.txt') =>
  readPoaExempt(testFile(name, text, 13));

describe('readPoaExempt', () => {
  it('reads the exempt codes by category', async () => {
    const layer = await read(POA_EXEMPT);
    expect(layer).toMatchObject({
      system: 'icd10cm',
      kind: 'poa-exempt',
      edition: 'FY2026',
      counts: { exempt: 4 },
      file: 'POAexemptCodesFY26.txt',
    });
    const records = openRecords<PoaExemptCodes>(layer.packed);
    expect(records.get('Z79')).toEqual(['Z79', 'Z794']);
    expect(['I69.065', 'i69065', 'Z79', 'B90.0'].every((code) => isPoaExempt(records, code))).toBe(true);
    expect(['I69.06', 'Z79.2', 'I10', 'B9', ''].some((code) => isPoaExempt(records, code))).toBe(false);
  });

  it('passes over blank lines', async () => {
    expect((await read(`${POA_EXEMPT.replace('97001', '\n97001')}\r\n\n`)).counts).toEqual({ exempt: 4 });
  });

  it.each([
    ['Order26\tPOAexemptCode', 'codes.txt', 'FY2026'],
    ['Order\tPOAexemptCode', 'POAexemptCodesFY26.txt', 'FY2026'],
    ['Order\tPOAexemptCode', '2027 POA.zip › codes.txt', 'FY2027'],
    ['OrderFY27\tPOA Exempt Code', 'codes.txt', 'FY2027'],
  ])('takes the edition from “%s” in %s', async (header, name, edition) => {
    expect((await read(POA_EXEMPT.replace('Order26\tPOAexemptCode', header), name)).edition).toBe(edition);
  });

  const [header = '', ...rows] = POA_EXEMPT.split('\r\n');
  it.each([
    ['no year', POA_EXEMPT.replace('26', ''), 'codes.txt', 'unknown', /of which year/],
    ['no header', rows.join('\n'), undefined, 'unknown', /line 1: This is not the header/],
    ['the list of additions', POA_EXEMPT, 'POAexemptAddCodesFY26.txt', 'unknown', /only a list of changes/],
    [
      'a row without a code',
      POA_EXEMPT.replace('B90.0', ''),
      undefined,
      'malformed',
      /line 2: An order number/,
    ],
    ['a row without a title', POA_EXEMPT.replace('Long term use\r', '\r'), undefined, 'malformed', /line 4/],
    [
      'a title whose quotes are not closed',
      POA_EXEMPT.replace('""so-called"""', '""'),
      undefined,
      'malformed',
      /line 3/,
    ],
    ['a row that was cut', POA_EXEMPT.slice(0, -27), undefined, 'truncated', /line 5/],
    [
      'rows that were moved',
      [header, rows[1], rows[0]].join('\n'),
      undefined,
      'malformed',
      /line 3: Order number 01238 comes after 12198/,
    ],
    [
      'a code twice',
      POA_EXEMPT.replace('Z79.4', 'Z79'),
      undefined,
      'malformed',
      /line 5: Code Z79 is there twice/,
    ],
    ['a header alone', header, undefined, 'truncated', /no code/],
    ['nothing', '', undefined, 'truncated', /no code/],
  ])('refuses %s', async (_, text, name, problem, message) => {
    const refusal = await refusalOf(read(text, name));
    expect(refusal.problem).toBe(problem);
    expect(refusal.message).toMatch(message);
  });

  it('refuses 1,000 damaged files in words, or reads them', async () => {
    await expect(
      expectOnlyCodeFileErrors(Buffer.from(POA_EXEMPT), (bytes) => read(bytes)),
    ).resolves.toBeUndefined();
  });
});
