import { describe, expect, it } from 'vitest';
import { openRecords } from '@/lib/codes/pack/packed-records';
import { ccStatus, type CcCategory } from '@/lib/codes/records/cc-lists';
import { CC_LISTS } from '@/lib/codes/testing/list-fixtures';
import { expectOnlyCodeFileErrors } from '@/lib/codes/testing/mutate';
import { testFile } from '@/lib/codes/testing/official-files';
import { refusalOf } from '@/lib/codes/testing/refusal-of';
import { readCcLists } from './read-cc-lists';

const read = (text: string | Uint8Array, name = 'v40_appendix_F_J.txt') =>
  readCcLists(testFile(name, text, 41));

describe('readCcLists', () => {
  it('reads CCs, MCCs and hospital-acquired conditions', async () => {
    const layer = await read(CC_LISTS);
    expect(layer).toMatchObject({
      system: 'msdrg',
      kind: 'cc',
      edition: 'v40',
      counts: { cc: 4, mcc: 2, onlyIfAlive: 1, conditions: 3 },
    });
    const records = openRecords<CcCategory>(layer.packed);
    expect(ccStatus(records, 'B37.41')).toEqual({ status: 'CC', onlyIfAlive: false, conditions: [] });
    expect(ccStatus(records, 'i46.2')).toEqual({ status: 'MCC', onlyIfAlive: true, conditions: [] });
    expect(ccStatus(records, 'B37.4')).toEqual({ status: undefined, onlyIfAlive: false, conditions: [] });
    expect(ccStatus(records, 'E66.01').status).toBeUndefined();
    expect(ccStatus(records, 'N10').conditions).toEqual([
      { number: '02', title: 'URINARY TRACT INFECTION (UTI)', inAddition: true },
    ]);
    expect(ccStatus(records, 'T83.511A').conditions).toEqual([
      { number: '02', title: 'URINARY TRACT INFECTION (UTI)' },
    ]);
    const surgical = {
      number: '03',
      title: 'INFECTION AFTER SURGERY',
      needsProcedure: true,
      needsPrincipal: ['E6601'],
    };
    expect(ccStatus(records, 'T80.211A').conditions).toEqual([surgical]);
    expect(ccStatus(records, 'T80.0XXA').conditions).toEqual([
      { number: '01', title: 'AIR EMBOLISM' },
      surgical,
    ]);
  });

  it.each([
    ['V41_appendix_F_J.txt', 'v41'],
    ['definitions manual v39.zip › v40.1_appendix_F_J.txt', 'v40.1'],
    ['version_42_0 F_J.txt', 'v42'],
  ])('takes the version from the name %s', async (name, edition) => {
    expect((await read(CC_LISTS, name)).edition).toBe(edition);
  });

  const changed = (from: string | RegExp, to: string) => {
    const text = CC_LISTS.replace(from, to);
    expect(text).not.toBe(CC_LISTS);
    return text;
  };
  const without = (letter: string, next: string) =>
    changed(
      new RegExp(`:=+:\\r\\n\\|[^|]*Appendix ${letter} [^]*?(?=:=+:\\r\\n\\|[^|]*Appendix ${next} )`),
      '',
    );

  it.each([
    [
      'a damaged row',
      changed('  N10     A', '  N1O-    A'),
      'malformed',
      /line 17: A diagnosis of Appendix G/,
    ],
    ['a row at the margin', changed('  N10     A', 'N10 A'), 'malformed', /line 17/],
    ['a first row at the margin', changed('  B3741 ', 'B3741 '), 'malformed', /line 17/],
    ['a CC twice', changed('  N10     A', '  B3741   A'), 'malformed', /line 17: Code B3741 is there twice/],
    [
      'a CC that is an MCC too',
      changed('  I462    C', '  N10     C'),
      'malformed',
      /line 27: Code N10 is there twice/,
    ],
    [
      'an MCC of part 2 that is none',
      changed('  I462  C', '  N10   C'),
      'malformed',
      /line 32: N10 is not among/,
    ],
    ['an appendix twice', `${CC_LISTS}${CC_LISTS}`, 'malformed', /Appendix F is out of its place/],
    [
      'a condition that is missing',
      changed('HAC 02', 'HAC 04'),
      'malformed',
      /line 43: HAC 04 begins where HAC 2/,
    ],
    ['a condition without diagnoses', changed(/ {2}T800XXA MCC Air.*\r\n/, ''), 'malformed', /HAC 02 begins/],
    [
      'a diagnosis without CC or MCC',
      changed('T83511A CC ', 'T83511A    '),
      'malformed',
      /line 46: T83511A is told/,
    ],
    [
      'a diagnosis among procedures',
      changed('0D16079', 'T800XXI'),
      'malformed',
      /line 55: This is not a line of Appendix I/,
    ],
    [
      'a row before its condition',
      changed('HAC 01: AIR EMBOLISM', ''),
      'malformed',
      /line 41: A hospital-acquired/,
    ],
    ['a list of another name', changed('PRINCIPAL DIAGNOSES', 'OTHER DIAGNOSES'), 'malformed', /line 60/],
    ['a text without CCs', without('G', 'H'), 'truncated', /not all in it/],
    ['a text without MCCs', without('H', 'I'), 'truncated', /not all in it/],
    [
      'a text without conditions',
      CC_LISTS.slice(0, CC_LISTS.indexOf('HAC 01')),
      'truncated',
      /not all in it/,
    ],
    [
      'a text that was cut before diagnoses',
      CC_LISTS.slice(0, CC_LISTS.indexOf('  T80211A CC')),
      'truncated',
      /not all/,
    ],
    [
      'a text that was cut in a row',
      CC_LISTS.slice(0, CC_LISTS.indexOf('embolism') - 4 - 8),
      'truncated',
      /./,
    ],
    ['another text', 'hello\n', 'unknown', /line 1: This is not the text of appendices/],
    ['nothing', '', 'truncated', /not all in it/],
  ])('refuses %s', async (_, text, problem, message) => {
    const refusal = await refusalOf(read(text));
    expect(refusal.problem).toBe(problem);
    expect(refusal.message).toMatch(message);
  });

  it('refuses a name without a version', async () => {
    await expect(read(CC_LISTS, 'appendix_F_J.txt')).rejects.toMatchObject({ problem: 'unknown' });
  });

  it('refuses 1,000 damaged files in words, or reads them', async () => {
    await expect(
      expectOnlyCodeFileErrors(Buffer.from(CC_LISTS), (bytes) => read(bytes)),
    ).resolves.toBeUndefined();
  });
});
