import { describe, expect, it } from 'vitest';
import { buildMatcher } from './build-matcher';
import { compileTerms } from './compile-terms';
import { decideSpans } from './decide-spans';
import type { CodeCandidate, PageCode } from './mention';
import { PageScore } from './page-score';
import { readMentions } from './read-mentions';
import { someTerm } from './testing/some-term';

const E119: PageCode = {
  system: 'icd10cm',
  code: 'E11.9',
  title: 'Type 2 diabetes mellitus without complications',
  edition: 'FY2026',
  isBillable: true,
  isKnown: true,
};
const codeOf = (candidate: CodeCandidate) => (candidate === 'icd10cm:E119' ? E119 : null);
const matcher = buildMatcher(compileTerms([someTerm('principal-diagnosis')]));

function flags(text: string): string[] {
  const score = new PageScore(matcher);
  const mentions = readMentions(matcher, text, score.seen);
  score.add(mentions, text.length);
  score.addCode(E119);
  return decideSpans(mentions, codeOf, score.isCodingPage).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );
}

describe('reading and deciding', () => {
  it('flags terms and valid codes', () => {
    expect(flags('Report E11.9, not E11.7, as the principal diagnosis.')).toEqual([
      'code: E11.9',
      'term: principal diagnosis',
    ]);
  });

  it('leaves an ambiguous code alone on a page without coding context', () => {
    expect(flags('The update brings E11.9.')).toEqual([]);
  });
});
