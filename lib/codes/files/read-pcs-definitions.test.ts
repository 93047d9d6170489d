import { describe, expect, it } from 'vitest';
import { openRecords } from '@/lib/codes/pack/packed-records';
import { termOf, type PcsDefinitions } from '@/lib/codes/records/pcs-definitions';
import { expectOnlyCodeFileErrors } from '@/lib/codes/testing/mutate';
import { testFile } from '@/lib/codes/testing/official-files';
import { PCS_DEFINITIONS, PCS_INDEX } from '@/lib/codes/testing/pcs-fixtures';
import { readPcsDefinitions } from './read-pcs-definitions';

const read = (text: string | Uint8Array) => readPcsDefinitions(testFile('definitions.xml', text, 97));

describe('readPcsDefinitions', () => {
  it('reads terms under section and axis, without the device aggregation table', async () => {
    const layer = await read(PCS_DEFINITIONS);
    expect(layer).toMatchObject({
      system: 'icd10pcs',
      kind: 'definitions',
      edition: 'FY2025',
      counts: { terms: 3 },
    });
    const records = openRecords<PcsDefinitions>(layer.packed);
    expect(Array.from({ length: records.size }, (_, at) => records.keyAt(at))).toEqual(['03', '04', 'X5']);
    expect(records.get('03')).toEqual({
      section: 'Medical and Surgical',
      title: 'Operation',
      terms: [
        {
          titles: ['Resection'],
          definition: 'Cutting out all of a body part',
          explanation: 'None',
          includes: ['Total nephrectomy, lobectomy'],
        },
      ],
    });
    const parts = records.get('04');
    expect(parts && termOf(parts, 'kidney, RIGHT')?.includes).toEqual(['Renal calyx', 'Renal cortex']);
    expect(parts && termOf(parts, 'Kidney')).toBeUndefined();
  });

  const changed = (from: string | RegExp, to: string) => {
    const text = PCS_DEFINITIONS.replace(from, to);
    expect(text).not.toBe(PCS_DEFINITIONS);
    return text;
  };

  it.each([
    ['a section without code', changed('code="0"', ''), /line 5: A section has one character/],
    ['an axis without position', changed('pos="3"', ''), /line 7: An axis has a position/],
    ['an axis twice', changed('pos="4"', 'pos="3"'), /line 16: Axis 3 is there twice/],
    [
      'a section twice',
      changed(/code="X">([^]*?)pos="5"/, 'code="0">$1pos="4"'),
      /Axis 4 of section 0 is there twice/,
    ],
    ['a term without a title', changed('<title>Resection</title>', ''), /line 9: A term has a title/],
    [
      'a definition without text',
      changed('Cutting out all of a body part', ''),
      /line 11: There is no text here/,
    ],
    [
      'two definitions',
      changed('<explanation>None</explanation>', '<definition>a</definition>'),
      /line 12: A term has one definition/,
    ],
    ['an axis without terms', changed(/<terms>[^]*?<\/terms>/, ''), /line 7: An axis has a title and terms/],
    [
      'an element that nobody knows',
      changed('<explanation>None</explanation>', '<note>a</note>'),
      /“note” is not part/,
    ],
    ['no section', changed(/<section[^]*<\/section>/, ''), /no definition/],
    ['a file that was cut', PCS_DEFINITIONS.slice(0, 700), /ends before/],
    ['another list', PCS_INDEX, /“ICD10PCS.index” where/],
  ])('refuses %s', async (_, text, message) => {
    await expect(read(text)).rejects.toThrow(message);
  });

  it('refuses 1,000 damaged files in words, or reads them', async () => {
    await expect(
      expectOnlyCodeFileErrors(Buffer.from(PCS_DEFINITIONS), (bytes) => read(bytes)),
    ).resolves.toBeUndefined();
  });
});
