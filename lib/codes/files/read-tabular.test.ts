import { describe, expect, it } from 'vitest';
import { EXTERNAL_INDEX_XML } from '@/lib/codes/testing/cm-index-fixtures';
import { TABULAR_XML } from '@/lib/codes/testing/cm-tabular-fixture';
import { expectOnlyCodeFileErrors } from '@/lib/codes/testing/mutate';
import { testFile } from '@/lib/codes/testing/official-files';
import { openRecords } from '../pack/packed-records';
import type { TabularRecord } from '../records/tabular-notes';
import { CodeFileError } from './code-file-error';
import { readTabular } from './read-tabular';

const read = (text: string | Uint8Array) => readTabular(testFile('tabular.xml', text));
const recordsOf = async (text: string) => openRecords<TabularRecord>((await read(text)).packed);

/** The error for the fixture with one piece of it replaced. */
async function errorOf(piece: string | RegExp, by: string): Promise<CodeFileError> {
  const changed = TABULAR_XML.replace(piece, by);
  expect(changed).not.toBe(TABULAR_XML);
  const error: unknown = await read(changed).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CodeFileError);
  return error as CodeFileError;
}

describe('readTabular', () => {
  it('gives a layer of its edition', async () => {
    expect(await read(TABULAR_XML)).toMatchObject({
      system: 'icd10cm',
      kind: 'notes',
      edition: 'FY2031',
      counts: { chapters: 3, sections: 7, categories: 4, codes: 17 },
      file: 'tabular.xml',
    });
  });

  it('reads the same however the bytes come', async () => {
    const whole = await readTabular(testFile('tabular.xml', TABULAR_XML));
    expect(await readTabular(testFile('tabular.xml', TABULAR_XML, 5))).toEqual(whole);
  });

  it('keeps notes in the order of the book, in one block for each element', async () => {
    const records = await recordsOf(TABULAR_XML);
    expect(records.get('chapter:19')).toEqual({
      kind: 'chapter',
      chapter: '19',
      title: 'Test chapter of injury (S00-T88)',
      notes: [
        { kind: 'notes', lines: ['First note.'] },
        { kind: 'notes', lines: ['Last note.'] },
      ],
      sections: ['S70-S79', 'T07'],
    });
    const femur = records.get('S72');
    expect(femur?.kind === 'category' && femur.codes?.[0]).toEqual({
      code: 'S720',
      title: 'Fracture of head <and neck>',
      notes: [
        { kind: 'excludes2', lines: ['growth plate (S79.0-)'] },
        { kind: 'inclusionTerm', lines: ['Hip fracture NOS'] },
        { kind: 'codeFirst', lines: ['the cause'] },
      ],
      codes: [
        { code: 'S7200', title: 'Neck, unspecified' },
        { code: 'S72091', title: 'Head, right' },
      ],
    });
    expect(records.get('M1A')?.notes?.map((block) => block.kind)).toEqual([
      'useAdditionalCode',
      'useAdditionalCode',
    ]);
  });

  it('leaves empty notes out: FY2026 has one', async () => {
    expect((await recordsOf(TABULAR_XML)).get('S72')?.notes).toEqual([
      { kind: 'notes', lines: ['A fracture not said to be open is closed.'] },
      { kind: 'excludes1', lines: ['loss of the thigh (S78.-)'] },
    ]);
  });

  it('reads 7th characters with their other names', async () => {
    expect((await recordsOf(TABULAR_XML)).get('S72')?.seventh).toEqual({
      lines: ['A 7th character is added.'],
      characters: [
        { character: 'A', meaning: 'initial, closed' },
        { character: 'B', meaning: 'initial, open', lines: ['initial, open NOS'] },
        { character: 'S', meaning: 'sequela' },
      ],
    });
  });

  it('tells sections their chapter, their categories and the wider section around them', async () => {
    const records = await recordsOf(TABULAR_XML);
    expect(records.get('section:M05-M14')).toEqual({
      kind: 'section',
      section: 'M05-M14',
      chapter: '13',
      within: 'M00-M25',
      title: 'Inflamed joints (M05-M14)',
      categories: ['M1A'],
    });
    const within = ['M00-M25', 'M12', 'M40-M54', 'S70-S79'].map((id) => {
      const section = records.get(`section:${id}`);
      return section?.kind === 'section' ? section.within : 'missing';
    });
    expect(within).toEqual([undefined, 'M05-M14', undefined, undefined]);
    expect(records.get('M1A')).toMatchObject({ kind: 'category', section: 'M05-M14' });
  });

  it('marks placeholder codes, and puts a code under the one that it begins with', async () => {
    const records = await recordsOf(TABULAR_XML);
    expect(JSON.stringify(records.get('S72'))).toContain(
      '"code":"S7247X","title":"Torus fracture of one side","isPl',
    );
    const vision = records.get('H54');
    const rightEye = vision?.kind === 'category' ? vision.codes?.[0]?.codes?.[0] : undefined;
    expect(rightEye?.codes?.map(({ code }) => code)).toEqual(['H54511', 'H54512A']);
    expect(rightEye?.codes?.[0]?.codes?.map(({ code }) => code)).toEqual(['H54511A']);
  });

  it('keeps the table of visual impairment', async () => {
    const vision = (await recordsOf(TABULAR_XML)).get('H54');
    expect(vision?.kind === 'category' && vision.codes?.[1]?.notes).toEqual([
      { kind: 'notes', lines: ['See the table.'] },
      {
        kind: 'table',
        rows: [
          ['Category', 'Acuity · Less than:', 'At least:'],
          ['1', '6/18 · 20/70', '6/60 · 20/200'],
        ],
      },
    ]);
  });

  it.each([
    [EXTERNAL_INDEX_XML, 'This seems to be the ICD-10-CM Alphabetic Index or one of its tables'],
    ['<ICD10PCS.tabular/>', 'This seems to be the ICD-10-PCS tables'],
    ['<html></html>', 'This is no ICD-10-CM file in XML'],
  ])('says which file it is given instead', async (text, message) => {
    await expect(read(text)).rejects.toMatchObject({
      problem: 'unknown',
      message: `tabular.xml: ${message}, not the ICD-10-CM Tabular List.`,
    });
  });

  it.each([
    [/<version>.*/, '', 'does not say its version'],
    ['>2031<', '>2031 draft<', 'gives its version as "2031 draft"'],
    ['<name>13</name>', '', 'line 56: <chapter> has no <name>'],
    ['<name>13</name>', '<name>XIII</name>', '"XIII" is no chapter number'],
    ['<name>13</name>', '<name>7</name>', 'chapter 7 stands twice'],
    ['<desc>Joints (M00-M25)</desc>', '', '<section> has no <desc>'],
    ['id="M00-M25"', 'id="joints"', '"joints" is no range of categories'],
    ['id="M00-M25"', 'id="M05-M14"', 'section M05-M14 stands twice'],
    ['<name>T07</name>', '<name>T07.1</name>', 'T071 is no category'],
    ['<name>T07</name>', '<name>S72</name>', 'S72 stands twice'],
    ['<name>T07</name>', '<name>T07</name><name>T08</name>', 'has two elements <name>'],
    ['<name>S72.00</name>', '<name>S72-00</name>', '"S72-00" is no code'],
    ['<name>S72.00</name>', '<name>S73.00</name>', 'S73.00 does not belong to S72'],
    ['<name>S72.00</name>', '<name>S72.091</name>', 'S72.091 stands twice'],
    ['char="B"', 'char="AB"', '"AB" is no 7th character'],
    ['char="B"', 'char="A"', 'The 7th character A is defined twice'],
    ['>initial, open<', '><', 'The 7th character B has no meaning'],
    ['<extension char="D">subsequent</extension>', '<note>odd</note>', 'before the first 7th character'],
    [
      '<codeFirst>',
      '<codeSecond><note>a</note></codeSecond><codeFirst>',
      '<codeSecond> has no place in <diag>',
    ],
    [/<chapter>[\s\S]*<\/chapter>/, '', 'no chapter'],
  ])('refuses %s as %s', async (piece, by, message) => {
    const error = await errorOf(piece, by);
    expect(error.problem).toBe('malformed');
    expect(error.message).toContain(message);
    expect(error.line).toBeGreaterThan(0);
  });

  it('says of a file that ends early that it is cut off', async () => {
    expect((await errorOf(/<section id="T07">[\s\S]*/, '')).problem).toBe('truncated');
  });

  it('reads 1,000 damaged copies or refuses them in words', async () => {
    await expect(
      expectOnlyCodeFileErrors(new TextEncoder().encode(TABULAR_XML), read),
    ).resolves.toBeUndefined();
  });
});
