import { describe, expect, it } from 'vitest';
import { openRecords } from '@/lib/codes/pack/packed-records';
import type { HcpcsDetails, HcpcsModifier } from '@/lib/codes/records/hcpcs-details';
import { HCPCS, hcpcsLine } from '@/lib/codes/testing/list-fixtures';
import { expectOnlyCodeFileErrors } from '@/lib/codes/testing/mutate';
import { testFile } from '@/lib/codes/testing/official-files';
import { refusalOf } from '@/lib/codes/testing/refusal-of';
import { readHcpcs } from './read-hcpcs';

const NAME = 'HCPC2019_CONTR_ANWEB.txt';
const read = (text: string | Uint8Array, name = NAME) =>
  readHcpcs(testFile(name, typeof text === 'string' ? Buffer.from(text, 'latin1') : text, 333));

describe('readHcpcs', () => {
  it('reads codes with their titles joined and their days', async () => {
    const { edition, rows } = await read(HCPCS);
    expect(edition).toBe('2019');
    expect(rows).toEqual([
      {
        code: 'A0021',
        title: 'Ambulance service, outside state per mile, with the crème',
        shortTitle: 'Outside state ambulance',
        isValid: true,
        validFrom: 20020101,
      },
      {
        code: 'C9999',
        title: 'A drug that has a code of its own now',
        isValid: false,
        validFrom: 20020101,
        validTo: 20181231,
      },
      {
        code: 'G0001',
        title: 'Ends on the last day of the year',
        isValid: false,
        validFrom: 20020101,
        validTo: 20191231,
      },
      {
        code: 'V5364',
        title: 'Ends later',
        shortTitle: 'Dysphagia',
        isValid: true,
        validFrom: 20020101,
        validTo: 20200331,
      },
    ]);
  });

  it('reads details and modifiers', async () => {
    const { details, modifiers } = await read(HCPCS);
    expect(details).toMatchObject({
      system: 'hcpcs',
      kind: 'details',
      edition: '2019',
      counts: { valid: 2, terminated: 2 },
    });
    expect(modifiers).toMatchObject({
      kind: 'modifiers',
      edition: '2019',
      counts: { valid: 1, terminated: 1 },
      file: NAME,
    });
    const codes = openRecords<HcpcsDetails>(details.packed);
    expect(codes.get('C9999')).toEqual({
      addedOn: 20020101,
      changedOn: 20040101,
      terminatedOn: 20181231,
      coverage: 'C',
      betos: 'D1E',
      useInstead: ['J0123', 'Q9989'],
    });
    expect(codes.get('V5364')?.changedOn).toBeUndefined();
    expect(openRecords<HcpcsModifier>(modifiers.packed).get('ZZ')).toEqual({
      title: 'A modifier that was ended and has two lines',
      shortTitle: 'Ended',
      isValid: false,
      addedOn: 20020101,
      changedOn: 20040101,
      terminatedOn: 20180331,
      coverage: 'C',
    });
  });

  it('takes the year from the name, or from that of the archive', async () => {
    expect((await read(HCPCS, 'HCPC2024_OCT_ANWEB.txt')).edition).toBe('2024');
    expect((await read(HCPCS, '2020-Alpha-Numeric-HCPCS-File.zip › anweb.txt')).edition).toBe('2020');
    await expect(read(HCPCS, 'anweb.txt')).rejects.toMatchObject({ problem: 'unknown' });
  });

  const lines = HCPCS.split('\r\n');
  const after = (line: string) => [...lines.slice(0, -1), line].join('\n');
  const record = (changes: Parameters<typeof hcpcsLine>[3]) => after(hcpcsLine('V9999', 3, 'x', changes));
  it.each([
    [
      'an ADA code',
      after(hcpcsLine('D0120', 3, 'x')),
      'not-allowed',
      /line 13: D0120 is a dental code of the ADA.*Use CMS/,
    ],
    ['a CPT number', after(hcpcsLine('00001', 3, 'x')), 'not-allowed', /line 13: 00001 is a CPT number/],
    [
      'a CPT number of category III',
      after(hcpcsLine('0001T', 3, 'x')),
      'not-allowed',
      /line 13: 0001T is a CPT number/,
    ],
    ['a letter that has no codes', after(hcpcsLine('W0001', 3, 'x')), 'malformed', /line 13: W0001 is not/],
    ['a code twice', after(hcpcsLine('A0021', 3, 'x')), 'malformed', /line 13: Code A0021 is there twice/],
    [
      'a title that is missing',
      after(hcpcsLine('V9999', 3, '')),
      'malformed',
      /line 13: Code V9999 has no title/,
    ],
    [
      'a continuation of another code',
      after(hcpcsLine('A0021', 4, 'x')),
      'malformed',
      /line 13: This continues A0021/,
    ],
    ['a modifier’s continuation below a code', after(hcpcsLine('V5364', 8, 'x')), 'malformed', /line 13/],
    [
      'a modifier that says it is a code',
      after(hcpcsLine('LT', 3, 'x')),
      'malformed',
      /line 13: LT has a wrong record type/,
    ],
    [
      'a line that is missing',
      lines.toSpliced(7, 1).join('\n'),
      'malformed',
      /line 8: A line of A0021 is missing/,
    ],
    ['a date that is none', record({ to: '20190230' }), 'malformed', /line 13: A date of V9999/],
    ['a date in letters', record({ from: '2019Jan1' }), 'malformed', /line 13: A date/],
    [
      'something else between records',
      lines.toSpliced(8, 0, '*').join('\n'),
      'malformed',
      /line 9: This is not a record/,
    ],
    [
      'a damaged first record',
      HCPCS.replace('   A100100', '   A1001OO'),
      'unknown',
      /line 4: This is not a record/,
    ],
    [
      'a file that was cut in a record',
      HCPCS.slice(0, -60),
      'truncated',
      /line 12: This record is too short/,
    ],
    [
      'a short record in between',
      HCPCS.replace(/(A0021003004.{40}).*/, '$1'),
      'malformed',
      /line 9: This record is too short/,
    ],
    ['a long text of another kind', 'x\n'.repeat(40), 'unknown', /line 31: This is not a record/],
    ['nothing', '', 'unknown', /no HCPCS record/],
  ])('refuses %s', async (_, text, problem, message) => {
    const refusal = await refusalOf(read(text));
    expect(refusal.problem).toBe(problem);
    expect(refusal.message).toMatch(message);
  });

  it('refuses 1,000 damaged files in words, or reads them', async () => {
    await expect(
      expectOnlyCodeFileErrors(Buffer.from(HCPCS, 'latin1'), (bytes) => read(bytes)),
    ).resolves.toBeUndefined();
  });
});
