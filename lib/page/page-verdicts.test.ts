import { describe, expect, it } from 'vitest';
import { buildMatcher } from '@/lib/terms/build-matcher';
import { compileTerms } from '@/lib/terms/compile-terms';
import type { Mention, PageCode } from '@/lib/terms/mention';
import { PageVerdicts } from './page-verdicts';
import { termMention } from './testing/mentions';

const E119: PageCode = {
  system: 'icd10cm',
  code: 'E11.9',
  title: 'Type 2 diabetes mellitus without complications',
  edition: 'FY2026',
  isBillable: true,
  isKnown: true,
};
const code: Mention = {
  start: 10,
  end: 15,
  kind: 'code',
  candidates: ['icd10cm:E119'],
  isAmbiguous: true,
  evidence: 1,
};
/** Enough different terms to make any page one of coding. */
const CODING = [0, 1, 2].map((entry) => termMention(0, 5, entry));
const PROSE = 1_000_000_000;

function verdictsWith(answer: PageCode | null | undefined) {
  const answers = { answer };
  const verdicts = new PageVerdicts(buildMatcher(compileTerms([])), () => answers.answer);
  return { verdicts, answers };
}

describe('PageVerdicts', () => {
  it('shows terms at once; what is not ambiguous needs nothing more', () => {
    const { verdicts } = verdictsWith(undefined);
    expect(verdicts.decide([termMention(0, 5)])).toEqual({
      spans: [expect.objectContaining({ kind: 'term', start: 0 })],
      isFinal: true,
    });
  });

  it('keeps an ambiguous code aside until the page turns out to be about coding', () => {
    const { verdicts } = verdictsWith(E119);
    expect(verdicts.decide([code])).toEqual({ spans: [], isFinal: false });
    verdicts.addText(CODING, 1_000);
    expect([verdicts.isCodingPage, verdicts.hasTurned(false), verdicts.hasTurned(false)]).toEqual([
      false,
      true,
      false,
    ]);
    expect(verdicts.decide([code]).spans).toEqual([expect.objectContaining({ kind: 'code', code: E119 })]);
    expect(verdicts.isCodingPage).toBe(true);
  });

  it('takes it back when the rest of the page is about something else', () => {
    const { verdicts } = verdictsWith(E119);
    verdicts.addText(CODING, 100);
    verdicts.hasTurned(false);
    verdicts.addText([], PROSE);
    expect(verdicts.hasTurned(true)).toBe(true);
    expect(verdicts.decide([code]).spans).toEqual([]);
  });

  it('waits for the code sets only where a code is in question', () => {
    const { verdicts, answers } = verdictsWith(undefined);
    const plain = { ...code, isAmbiguous: false };
    expect(verdicts.decide([plain])).toEqual({ spans: [], isFinal: false });
    answers.answer = null;
    expect(verdicts.decide([plain])).toEqual({ spans: [], isFinal: true });
    answers.answer = E119;
    expect(verdicts.decide([plain]).spans).toHaveLength(1);
  });

  it('when a page is read once more, waits for all of it before it says that it is another one', () => {
    const { verdicts } = verdictsWith(E119);
    verdicts.addText(CODING, 100);
    verdicts.hasTurned(true);
    verdicts.reset();
    verdicts.addText([], PROSE);
    expect([verdicts.hasTurned(false), verdicts.isCodingPage]).toEqual([false, true]);
    expect([verdicts.hasTurned(true), verdicts.isCodingPage]).toEqual([true, false]);
  });
});
