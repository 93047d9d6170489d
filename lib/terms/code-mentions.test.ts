import { describe, expect, it } from 'vitest';
import { buildMatcher } from './build-matcher';
import { compileTerms } from './compile-terms';
import { readMentions } from './read-mentions';

const matcher = buildMatcher(compileTerms([]));
const filler = (words: number) => 'and so on '.repeat(Math.ceil(words / 3));

/** What is read as a code in a text, valid or not. */
function codes(text: string): string[] {
  return readMentions(matcher, text).flatMap(({ kind, start, end }) =>
    kind === 'code' ? [text.slice(start, end)] : [],
  );
}

describe('codes in a text', () => {
  it.each([
    ['with a dot, anywhere', 'On the door stood E11.9 in red.', ['E11.9']],
    ['of ICD-10-PCS, anywhere', `${filler(60)} 0DTJ4ZZ ${filler(60)}`, ['0DTJ4ZZ']],
    ['without a dot near a word of coding', 'The diagnosis is I5023.', ['I5023']],
    ['categories near a word of coding', 'Look under category I50.', ['I50']],
    ['behind the name of a risk category', 'HCC E11.42 and HCC V45.2 by diagnosis', ['E11.42', 'V45.2']],
    ['both ends of a range', 'Codes E08-E13 and E08–E13', ['E08', 'E13', 'E08', 'E13']],
    ['with a dash at the end', 'Code E11.2- needs more.', ['E11.2']],
    [
      'in brackets, quotation marks and lists',
      'code (E11.9), "I10"; E11.65/N18.31',
      ['E11.9', 'I10', 'E11.65', 'N18.31'],
    ],
    ['in small letters near a word of coding', 'the coder put e11.9 and i50.23', ['e11.9', 'i50.23']],
    ['a bare one near one with a dot', 'E11.9 goes with I10', ['E11.9', 'I10']],
    ['in a line of its own', 'I10 Essential hypertension', ['I10']],
    ['of HCPCS', 'HCPCS code G0105 or J1100', ['G0105', 'J1100']],
    ['once sure, again', `code I5023 ${filler(90)} I5023`, ['I5023', 'I5023']],
    ['MS-DRGs in a list', 'MS-DRG 291, DRGs 291, 292 and 293, DRG 64', ['291', '291', '292', '293', '64']],
    ['CPT numbers in a list', 'CPT 45385, 45380 and 45378', ['45385', '45380', '45378']],
    ['CPT numbers with modifiers', 'CPT codes 99213-25 and 45385-PT', ['99213', '45385']],
    ['a CPT number before its word', '27447 (CPT) was billed', ['27447']],
    ['a number after “code”', 'Report code 99214 with modifier 25.', ['99214']],
    [
      'a number beside a word of billing',
      'NCCI pairs 11042 with 97597; append it to 99213',
      ['11042', '97597', '99213'],
    ],
    [
      'a number of a visit',
      'For established patients 99214 needs more; the E/M (99204) too',
      ['99214', '99204'],
    ],
    ['a number with units', 'Bill 96366 ×1 and 96375 x2', ['96366', '96375']],
    ['HCPCS beside a word of billing', 'Bill J2405 ×4', ['J2405']],
    [
      'in a text on a remittance, where they have a dot or stand behind “diagnosis”',
      'The remark is N522; N13.0 was the principal diagnosis N179, N390 the second.',
      ['N13.0', 'N179', 'N390'],
    ],
    ['categories II and III of CPT', 'CPT 0042T and 2022F', ['0042T', '2022F']],
  ])('are read %s', (_, text, expected) => {
    expect(codes(text)).toEqual(expected);
  });

  it.each([
    ['roads', 'the code says I-10, US-11 and I-95'],
    ['vitamins', 'a diagnosis of vitamin B12 deficiency'],
    ['masks', 'the coder wore an N95 mask'],
    ['jets and other names with a hyphen', 'the code name F-35 and the X-I10 model, ABC-E11.9'],
    ['episodes', 'code S06E05'],
    ['colours and handles', 'code #E11999, @I10, #B20, code_E11'],
    ['addresses', 'code https://a.example/x/E11.9 and www.a.example/I10'],
    ['file names and versions', 'code E11.9.1, v2.E11, E119.pdf'],
    ['bare ones far from coding', `I5023 G0105 ${filler(60)} E119`],
    ['ZIP codes', 'the code of the area: ZIP code 45385, zip 45380'],
    ['numbers that count', 'the code was used in 12000 claims'],
    ['numbers of things, beside a word of billing', 'we billed 12000 claims and appended 45385 records'],
    ['prices', 'the bill of $99213 for 12,000 units'],
    ['five digits without coding', 'the town has 45385 people'],
    ['numbers after other words', 'the code has 291 lines, DRG. 292'],
    ['amounts', 'the code costs $99213 or 99213.50'],
    ['remark codes of a remittance', 'The claim was denied: CARC 16, N130, N522 and M51'],
    ['remark codes far below the head of their list', `Remark code ${filler(30)} claim N19`],
    ['small letters far from coding', 'e11.9'],
    ['numbers of claims', 'Remittance, claim 88-20417, claim number 45385 for the procedure'],
    ['numbers of accounts and records', 'The coded record, MRN: 45385, ICN 20417, control no. 99213'],
    ['versions of a risk model', 'The diagnosis is in CMS-HCC V28 and in HCC model V24'],
    ['loops and segments of a claim', 'The claim lacks the code in loop 2000A and segment E1020'],
  ])('are not %s', (_, text) => {
    expect(codes(text)).toEqual([]);
  });

  it('say how much they show, and what stands around them', () => {
    const [mention] = readMentions(matcher, 'A visit for I50.23, heart failure.');
    expect(mention).toEqual({
      kind: 'code',
      start: 12,
      end: 18,
      candidates: ['icd10cm:I5023'],
      openEnd: 0,
      around: 'A visit for I50.23, heart failure.',
      isAmbiguous: true,
      evidence: 1.5,
    });
  });

  // With work that grows by the square this would take hours, not a second.
  it('are read to the end of a page of numbers', () => {
    const text = `${'12345 1234567 E11 123 '.repeat(50_000)} I50.23`;
    expect(readMentions(matcher, text).at(-1)).toMatchObject({ kind: 'code', end: text.length });
  });
});
