import { describe, expect, it } from 'vitest';
import { DRUG_XML, EXTERNAL_INDEX_XML, INDEX_XML, NEOPLASM_XML } from '@/lib/codes/testing/cm-index-fixtures';
import { TABULAR_XML } from '@/lib/codes/testing/cm-tabular-fixture';
import { expectOnlyCodeFileErrors } from '@/lib/codes/testing/mutate';
import { testFile } from '@/lib/codes/testing/official-files';
import { openRecords } from '../pack/packed-records';
import type { IndexRecord } from '../records/cm-index';
import { CodeFileError } from './code-file-error';
import { readCmIndex } from './read-cm-index';

const read = (text: string | Uint8Array) => readCmIndex(testFile('index.xml', text));
const recordsOf = async (text: string) => openRecords<IndexRecord>((await read(text)).packed);

describe('readCmIndex', () => {
  it.each([
    [INDEX_XML, 'index', { mainTerms: 8, terms: 7 }],
    [EXTERNAL_INDEX_XML, 'external-cause-index', { mainTerms: 1, terms: 1 }],
  ])('tells the two indexes apart by their titles', async (text, kind, counts) => {
    const { packed: _, ...layer } = await read(text);
    expect(layer).toEqual({ system: 'icd10cm', kind, edition: 'FY2031', counts, file: 'index.xml' });
  });

  it('keeps the tree of a main term with codes, references and modifiers at their place', async () => {
    expect((await recordsOf(INDEX_XML)).get('abscess nec')).toEqual({
      kind: 'main-term',
      letter: 'A',
      title: 'Abscess NEC',
      parts: [{ text: 'Abscess' }, { text: ' (embolic) (septic)', isNonessential: true }, { text: ' NEC' }],
      code: 'L0291',
      terms: [
        {
          title: 'lung',
          code: 'J852',
          terms: [
            {
              title: 'am\u0153bic',
              parts: [{ text: 'am\u0153bic' }, { text: ' (with liver)', isNonessential: true }],
              code: 'A065',
              manifestation: 'J99',
            },
            { title: 'other', see: 'Disease, lung' },
          ],
        },
        {
          title: 'toe, any',
          parts: [{ text: 'toe' }, { text: '(s)', isNonessential: true }, { text: ', any' }],
          code: 'L026-',
        },
        {
          title: 'enteric',
          parts: [{ text: '(gastro)', isNonessential: true }, { text: 'enteric' }],
          seeSubcategory: 'K630',
        },
        { title: 'stone', seeAlso: 'Calculus', seeCategory: 'N20' },
        { title: 'by site - code by site' },
      ],
    });
  });

  it('keeps words that stand for a code, joins references, and leaves out what is empty', async () => {
    const records = await recordsOf(INDEX_XML);
    expect(records.get('aftercare')).toMatchObject({ remark: 'see the guidelines' });
    expect(records.get('cancer ward')).toMatchObject({ see: 'Ward; Hospital' });
    expect(Object.keys(records.get('cancer #2') ?? {})).toEqual([
      'kind',
      'letter',
      'title',
      'parts',
      'seeAlso',
    ]);
  });

  it('lists the main terms of a letter in the order of the book', async () => {
    expect((await recordsOf(INDEX_XML)).get('#letter:B')).toEqual({
      kind: 'letter',
      letter: 'B',
      terms: [
        { key: 'beal conjunctivitis', title: 'B\u00e9al conjunctivitis' },
        { key: 'bakers cyst', title: "Baker's cyst" },
        { key: 'cancer', title: 'Cancer' },
        { key: 'cancer #2', title: 'Cancer' },
        { key: 'cancer ward', title: 'Cancer ward' },
      ],
    });
  });

  it.each([
    [NEOPLASM_XML, 'the ICD-10-CM Table of Neoplasms'],
    [DRUG_XML, 'the ICD-10-CM Table of Drugs and Chemicals'],
    [TABULAR_XML, 'the ICD-10-CM Tabular List'],
    ['<ICD10PCS.index><version>2031</version></ICD10PCS.index>', 'the ICD-10-PCS index'],
  ])('says which file it is given instead', async (text, seems) => {
    await expect(read(text)).rejects.toMatchObject({
      problem: 'unknown',
      message: expect.stringContaining(
        `This seems to be ${seems}, not the ICD-10-CM Alphabetic Index`,
      ) as string,
    });
  });

  it('does not take an index of another classification', async () => {
    const error: unknown = await read(INDEX_XML.replace('ICD-10-CM INDEX TO', 'LIST OF')).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ problem: 'unknown' });
    expect(String(error)).toContain('no known index of ICD-10-CM');
  });

  it.each([
    ['<version>2031</version>', '', 'does not say its version'],
    ['2031', 'two', 'gives its version as "two"'],
    ['<title>lung</title>', '', '<term> has no title'],
    ['<title>lung</title>', '<title> </title>', 'empty title'],
    ['<title>lung</title>', '<title>lung</title><title>lungs</title>', '<term> has two titles'],
    ['<title>B</title>', '', '<letter> has no title'],
    ['<title>B</title>', '<title>A</title>', 'The letter A stands twice'],
    ['<code>J85.2</code>', '<code>J85.2</code><code>J85.1</code>', 'two elements <code>'],
    ['<code>J85.2</code>', '<cell col="2">J85.2</cell>', 'An index has no columns'],
    ['<code>J85.2</code>', '<codes>J85.2</codes>', '<codes> has no place in <term>'],
    [/<letter>[\s\S]*<\/letter>/, '', 'This file has no main term'],
    [/<mainTerm>[\s\S]*<\/mainTerm>/, '', 'This file has no main term'],
  ])('refuses %s as %j', async (piece, by, message) => {
    const changed = INDEX_XML.replace(piece, by);
    expect(changed).not.toBe(INDEX_XML);
    const error: unknown = await read(changed).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(CodeFileError);
    expect((error as CodeFileError).problem).toBe('malformed');
    expect((error as CodeFileError).message).toContain(message);
  });

  it('takes many main terms of one title in linear time', async () => {
    const many = '<mainTerm><title>Same</title></mainTerm>'.repeat(50_000);
    const layer = await read(INDEX_XML.replace(/<mainTerm>[\s\S]*<\/mainTerm>/, many));
    expect(layer.counts['mainTerms']).toBe(50_000);
  });

  it.each([INDEX_XML, EXTERNAL_INDEX_XML])(
    'reads 1,000 damaged copies or refuses them in words',
    async (text) => {
      await expect(expectOnlyCodeFileErrors(new TextEncoder().encode(text), read)).resolves.toBeUndefined();
    },
  );
});
