import type { CodeCandidate, OpenMention, PageCode, TextSpan } from './mention';

type CodeSpan = Extract<TextSpan, { code: PageCode }>;

/**
 * Decides which mentions of one text are flagged. The longest wins where two overlap; a candidate that no installed set
 * has is left alone, and so is one that has not been asked for yet: call again when the answer is there.
 * @param codeOf what the installed sets say: `null` not in any set, `undefined` not asked yet
 * @param isCodingPage whether the page is about coding (`PageScore`); without that, nothing ambiguous is flagged
 */
export function decideSpans(
  mentions: readonly OpenMention[],
  codeOf: (candidate: CodeCandidate) => PageCode | null | undefined,
  isCodingPage: boolean,
): TextSpan[] {
  const wanted: TextSpan[] = [];
  let isInOrder = true;
  for (const mention of mentions) {
    if (mention.isAmbiguous && !isCodingPage) continue;
    const span = spanOf(mention, codeOf);
    if (!span) continue;
    isInOrder &&= span.start >= (wanted.at(-1)?.end ?? 0);
    wanted.push(span);
  }
  return isInOrder ? wanted : withoutOverlaps(wanted);
}

function withoutOverlaps(wanted: readonly TextSpan[]): TextSpan[] {
  const spans: TextSpan[] = [];
  for (const span of wanted.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = spans.at(-1);
    if (!last || span.start >= last.end) spans.push(span);
    else if (span.end - span.start > last.end - last.start) spans.splice(-1, 1, span);
  }
  return spans;
}

function spanOf(
  mention: OpenMention,
  codeOf: (candidate: CodeCandidate) => PageCode | null | undefined,
): TextSpan | undefined {
  const { start, end } = mention;
  if (mention.kind === 'term') return { start, end, kind: 'term', entry: mention.entry };
  for (const candidate of mention.candidates) {
    const code = codeOf(candidate);
    // A better reading may still turn out to exist.
    if (code === undefined) return undefined;
    if (code) return codeSpan(mention, code);
  }
  return undefined;
}

/** What a mention of a code is flagged as, once it is known which code it is: a whole one, or a category to its open end. */
export function codeSpan(
  { start, end, openEnd = 0 }: Pick<Extract<OpenMention, { kind: 'code' }>, 'start' | 'end' | 'openEnd'>,
  code: PageCode,
): CodeSpan {
  return code.isBillable
    ? { start, end, kind: 'code', code }
    : { start, end: end + openEnd, kind: 'category', code };
}
