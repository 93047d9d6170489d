import { describe, expect, it } from 'vitest';
import { openRecords } from '@/lib/codes/pack/packed-records';
import type { MsDrg } from '@/lib/codes/records/ms-drg';
import { MSDRG_LIST } from '@/lib/codes/testing/list-fixtures';
import { expectOnlyCodeFileErrors } from '@/lib/codes/testing/mutate';
import { testFile } from '@/lib/codes/testing/official-files';
import { refusalOf } from '@/lib/codes/testing/refusal-of';
import { readMsDrg } from './read-msdrg';

const read = (text: string | Uint8Array) => readMsDrg(testFile('v40_appendix_A.txt', text, 41));

describe('readMsDrg', () => {
  it('reads DRGs with their titles, MDC and type', async () => {
    const { edition, rows, details } = await read(MSDRG_LIST);
    expect(edition).toBe('v40');
    expect(rows).toHaveLength(15);
    expect(rows[2]).toEqual({ code: '007', title: 'LUNG TRANSPLANT', isValid: true });
    expect(details).toMatchObject({
      system: 'msdrg',
      kind: 'details',
      edition: 'v40',
      counts: { valid: 15 },
      file: 'v40_appendix_A.txt',
    });
    const records = openRecords<MsDrg>(details.packed);
    expect(records.get('007')).toEqual({ type: 'surgical', base: 'LUNG TRANSPLANT', family: [] });
    expect(records.get('999')).toEqual({ base: 'UNGROUPABLE', family: [] });
    expect(records.get('292')).toEqual({
      mdc: '05',
      type: 'medical',
      base: 'HEART FAILURE AND SHOCK',
      severity: 'CC',
      family: [
        { code: '291', severity: 'MCC' },
        { code: '292', severity: 'CC' },
        { code: '293', severity: 'without CC/MCC' },
      ],
    });
  });

  it('finds families by their titles', async () => {
    const { details } = await read(MSDRG_LIST);
    const records = openRecords<MsDrg>(details.packed);
    const family = (code: string) => records.get(code)?.family.map((drg) => `${drg.code} ${drg.severity}`);
    expect(family('006')).toEqual(['005 MCC', '006 without MCC']);
    expect(family('294')).toEqual(['294 CC/MCC', '295 without CC/MCC']);
    expect(family('839')).toEqual(['837 MCC', '838 CC', '839 without CC/MCC']);
    expect(family('840')).toEqual(['840 MCC']);
    expect(family('841')).toEqual(['841 CC']);
  });

  it('tells an update in April from its version', async () => {
    expect((await read(MSDRG_LIST.replace('40.0', '40.1'))).edition).toBe('v40.1');
  });

  it.each([
    [
      'a list without its heading',
      MSDRG_LIST.replace(/\|.*Version.*\|/, ''),
      'unknown',
      /heading with the version/,
    ],
    ['another text', 'x\n'.repeat(100), 'unknown', /line 61: This is not Appendix A/],
    [
      'a line of another layout',
      MSDRG_LIST.replace('007     P', '007 P'),
      'malformed',
      /line 10: This is not a line/,
    ],
    ['a type that is none', MSDRG_LIST.replace('007     P', '007     X'), 'malformed', /line 10/],
    [
      'lines that were moved',
      MSDRG_LIST.replace('007     P', '004     P'),
      'malformed',
      /line 10: DRG 004 is out/,
    ],
    ['a DRG twice', MSDRG_LIST.replace('007     P', '006     P'), 'malformed', /line 10: DRG 006 is out/],
    ['a list that was cut between lines', MSDRG_LIST.slice(0, -24), 'truncated', /ends before DRG 999/],
    ['a list that was cut in a line', MSDRG_LIST.slice(0, -18), 'truncated', /line 22/],
    ['nothing', '', 'unknown', /not Appendix A/],
  ])('refuses %s', async (_, text, problem, message) => {
    const refusal = await refusalOf(read(text));
    expect(refusal.problem).toBe(problem);
    expect(refusal.message).toMatch(message);
  });

  it('refuses 1,000 damaged files in words, or reads them', async () => {
    await expect(
      expectOnlyCodeFileErrors(Buffer.from(MSDRG_LIST), (bytes) => read(bytes)),
    ).resolves.toBeUndefined();
  });
});
