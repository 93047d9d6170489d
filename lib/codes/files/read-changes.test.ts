import { describe, expect, it } from 'vitest';
import { openRecords } from '@/lib/codes/pack/packed-records';
import type { CodeChange } from '@/lib/codes/records/code-change';
import { addendaLine, CM_ADDENDA, PCS_ADDENDA } from '@/lib/codes/testing/list-fixtures';
import { expectOnlyCodeFileErrors } from '@/lib/codes/testing/mutate';
import { testFile } from '@/lib/codes/testing/official-files';
import { refusalOf } from '@/lib/codes/testing/refusal-of';
import { readChanges } from './read-changes';

const read = (text: string | Uint8Array) => readChanges(testFile('order_addenda_2026.txt', text, 41));
const open = async (text: string) => openRecords<CodeChange>((await read(text)).packed);

describe('readChanges', () => {
  it('reads what changed in ICD-10-CM', async () => {
    const layer = await read(CM_ADDENDA);
    expect(layer).toMatchObject({
      system: 'icd10cm',
      kind: 'changes',
      edition: 'FY2026',
      counts: { added: 3, deleted: 2, revised: 2, headersAdded: 1, headersDeleted: 1 },
    });
    const records = openRecords<CodeChange>(layer.packed);
    expect(Array.from({ length: records.size }, (_, at) => records.valueAt(at))).toEqual([
      { code: 'B880', kind: 'became-header', title: 'Other acariasis', isValid: false },
      { code: 'B8801', kind: 'added', title: 'Infestation by Demodex mites', isValid: true },
      { code: 'B8809', kind: 'added', title: 'Other acariasis', isValid: true },
      {
        code: 'D71',
        kind: 'became-valid',
        title: 'A code',
        isValid: true,
        oldTitle: 'A header',
        shortTitle: 'A code',
        oldShortTitle: 'A header',
      },
      { code: 'E9999', kind: 'deleted', title: 'A code that is gone', isValid: true },
      {
        code: 'L02212',
        kind: 'revised',
        title: 'Cutaneous abscess of back and flank',
        isValid: true,
        oldTitle: 'Cutaneous abscess of back',
        shortTitle: 'Abscess of back and flank',
        oldShortTitle: 'Abscess of back',
      },
      { code: 'M24', kind: 'revised', title: 'Loose body', isValid: false, oldTitle: 'Loose bodies' },
    ]);
  });

  it('reads what changed in ICD-10-PCS, where codes have 7 characters and no flag', async () => {
    const layer = await read(PCS_ADDENDA);
    expect(layer).toMatchObject({
      system: 'icd10pcs',
      edition: 'FY2026',
      counts: { added: 1, deleted: 1, revised: 1, headersAdded: 0, headersDeleted: 0 },
    });
    const records = await open(PCS_ADDENDA);
    expect(records.get('00P20JZ')).toMatchObject({ kind: 'added', isValid: true });
    expect(records.get('6A4')).toEqual({
      code: '6A4',
      kind: 'revised',
      title: 'Hypothermia',
      isValid: false,
      shortTitle: 'Hypotherm',
      oldShortTitle: 'Hypothermia',
    });
  });

  const changed = (from: string | RegExp, to: string) => {
    const text = CM_ADDENDA.replace(from, to);
    expect(text).not.toBe(CM_ADDENDA);
    return text;
  };
  const lines = CM_ADDENDA.split('\r\n');

  it.each([
    [
      'a total that is not what was read',
      changed('      3 additions', '      4 additions'),
      'malformed',
      /line 27: The file states 4 additions of codes, and 3 were read/,
    ],
    [
      'a line that is missing',
      lines.toSpliced(2, 1).join('\n'),
      'malformed',
      /line 26: The file states 3 additions of codes, and 2/,
    ],
    [
      'a total of a part that is not what was read',
      changed('1 revisions to both', '2 revisions to both'),
      'malformed',
      /line 31/,
    ],
    [
      'a flag that is none',
      changed('Add:         1', 'Add:         2'),
      'malformed',
      /line 3: This is not a line/,
    ],
    ['an action that is none', changed('Add:  ', 'Copy: '), 'malformed', /line 2: This is not a line/],
    ['a code that is none', changed('B8801 ', 'B88-1 '), 'malformed', /line 3/],
    ['a line without a long title', changed(/(Add: {9}1 B8801 .{61}).*/, '$1'), 'malformed', /line 3/],
    [
      'a code that is added twice',
      changed('B8809', 'B8801'),
      'malformed',
      /line 4: Code B8801 is added twice/,
    ],
    [
      'a code that is revised and deleted',
      changed('E9999 ', 'L02212'),
      'malformed',
      /line 9: Code L02212 is revised, and/,
    ],
    [
      'a revision without its second line',
      lines.toSpliced(8, 1).join('\n'),
      'malformed',
      /line 9: “Revise from”/,
    ],
    [
      'a revision without its first line',
      lines.toSpliced(7, 1).join('\n'),
      'malformed',
      /line 8: “Revise from”/,
    ],
    [
      'a revision at the end without its second line',
      lines.toSpliced(10, 1).join('\n'),
      'malformed',
      /line 12/,
    ],
    [
      'a revision of two codes',
      changed(/(Revise to: {3}1 L0221)2/, '$13'),
      'malformed',
      /line 9: “Revise from”/,
    ],
    [
      'lines of both systems',
      [addendaLine('Add:', '', '00P20JZ', 'x'), ...lines].join('\n'),
      'malformed',
      /line 2: This line has another layout/,
    ],
    [
      'a file that was cut before the totals',
      CM_ADDENDA.slice(0, CM_ADDENDA.indexOf('Headers')),
      'truncated',
      /totals at its end are missing/,
    ],
    [
      'a file that was cut in the totals',
      CM_ADDENDA.slice(0, CM_ADDENDA.indexOf('      2 deletions')),
      'truncated',
      /totals/,
    ],
    [
      'a file that was cut in a total',
      CM_ADDENDA.slice(0, CM_ADDENDA.indexOf('      2 deletions') + 9),
      'truncated',
      /line 28: This is not a total/,
    ],
    ['a file that was cut in a line', CM_ADDENDA.slice(0, 60), 'truncated', /line 1: This is not a line/],
    [
      'the addenda of the short list, without flags',
      [addendaLine('Add:', '', 'B8801', 'x'), '', ...lines.slice(23, 27), '  0 deletions', '  0 revisions']
        .join('\n')
        .replace('3 additions', '0 additions'),
      'unknown',
      /no flag for headers/,
    ],
    ['nothing', '', 'truncated', /totals/],
  ])('refuses %s', async (_, text, problem, message) => {
    const refusal = await refusalOf(read(text));
    expect(refusal.problem).toBe(problem);
    expect(refusal.message).toMatch(message);
  });

  it('reads words of the totals that are no figures', async () => {
    expect((await read(changed('of which', 'of these there are'))).counts['added']).toBe(3);
  });

  it.each([
    ['icd10cm', CM_ADDENDA],
    ['icd10pcs', PCS_ADDENDA],
  ])('refuses 1,000 damaged files of %s in words, or reads them', async (_, text) => {
    await expect(
      expectOnlyCodeFileErrors(Buffer.from(text), (bytes) => read(bytes)),
    ).resolves.toBeUndefined();
  });
});
