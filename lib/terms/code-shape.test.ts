import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeShapeAt } from './code-shape';

/** The shape of a text that begins with a word with a digit: `form system:code, …`, and where it ends. */
function shapeOf(text: string): string | undefined {
  const end = /^[A-Za-z0-9]+/.exec(text)?.[0].length ?? 0;
  const shape = codeShapeAt(text, 0, end);
  if (!shape) return undefined;
  const readings = shape.candidates.join(' ');
  return `${shape.form} ${readings} ${text.slice(0, shape.end)}${shape.isCapital ? '' : ' small'}`;
}

describe('codeShapeAt', () => {
  it.each([
    ['E11.9', 'dotted icd10cm:E119 E11.9'],
    ['E11.9.', 'dotted icd10cm:E119 E11.9'],
    ['E11.9, E11.65', 'dotted icd10cm:E119 E11.9'],
    ['S72.001A', 'dotted icd10cm:S72001A S72.001A'],
    ['T45.1X5A', 'dotted icd10cm:T451X5A T45.1X5A'],
    ['T45.1x5A', 'dotted icd10cm:T451X5A T45.1x5A'],
    ['C7A.00', 'dotted icd10cm:C7A00 C7A.00'],
    ['QA0.0109', 'dotted icd10cm:QA00109 QA0.0109'],
    ['e11.9', 'dotted icd10cm:E119 e11.9 small'],
    ['E11', 'category icd10cm:E11 E11'],
    ['E11.-', 'category icd10cm:E11 E11'],
    ['E11. Then', 'category icd10cm:E11 E11'],
    ['Z3A', 'category icd10cm:Z3A Z3A'],
    ['QA0', 'category icd10cm:QA0 QA0'],
    ['I5023', 'plain hcpcs:I5023 icd10cm:I5023 I5023'],
    ['S72001A', 'plain icd10cm:S72001A S72001A'],
    ['E119', 'plain icd10cm:E119 E119'],
    ['G0105', 'plain hcpcs:G0105 icd10cm:G0105 G0105'],
    ['D0120', 'plain icd10cm:D0120 D0120'],
    ['V2785', 'plain hcpcs:V2785 icd10cm:V2785 V2785'],
    ['0DTJ4ZZ', 'pcs icd10pcs:0DTJ4ZZ 0DTJ4ZZ'],
    ['0dtj4zz', 'pcs icd10pcs:0DTJ4ZZ 0dtj4zz small'],
    ['0016070', 'pcs icd10pcs:0016070 0016070 small'],
    ['0DT', 'table icd10pcs:0DT 0DT'],
    ['99213', 'procedure cpt:99213 99213'],
    ['0042T', 'procedure cpt:0042T 0042T'],
    ['0240U', 'procedure cpt:0240U 0240U'],
    ['64', 'number msdrg:064 64'],
    ['291.', 'number msdrg:291 291'],
  ])('%s is %s', (text, shape) => {
    expect(shapeOf(text)).toBe(shape);
  });

  it.each([
    ['a version with two dots', 'E11.9.1'],
    ['a file name', 'E119.pdf'],
    ['a longer word after the dot', 'E11.92345'],
    ['letters I and O in ICD-10-PCS', '0DTI4ZO'],
    ['a decimal', '99213.50'],
    ['a year', '2026'],
    ['a letter and one digit', 'A4'],
    ['a name', 'MP3'],
    ['a phone', '5550100x'],
  ])('is none for %s: %s', (_, text) => {
    expect(shapeOf(text)?.startsWith('category') ? undefined : shapeOf(text)).toBeUndefined();
  });

  it('has no code longer than seven characters, and ends inside the text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9]{1,8}[.\-A-Za-z0-9 ]{0,6}$/), (text) => {
        const shape = codeShapeAt(text, 0, /^[A-Za-z0-9]+/.exec(text)?.[0].length ?? 0);
        if (!shape) return;
        expect(shape.end).toBeLessThanOrEqual(text.length);
        for (const each of shape.candidates) expect(each).toMatch(/^[a-z0-9]+:[0-9A-Z]{3,7}$/);
      }),
    );
  });
});
