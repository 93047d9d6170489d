import { openCodeBook } from '@/lib/codes/code-book';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { packSynonyms } from '@/lib/codes/search/pack-synonyms';
import { openSynonyms } from '@/lib/codes/search/synonym-table';
import { buildMatcher } from '@/lib/terms/build-matcher';
import { compileTerms } from '@/lib/terms/compile-terms';
import { decideSpans } from '@/lib/terms/decide-spans';
import type { CodeCandidate, PageCode } from '@/lib/terms/mention';
import { pageCodeOf } from '@/lib/terms/page-code';
import { PageScore } from '@/lib/terms/page-score';
import { readMentions } from '@/lib/terms/read-mentions';
import { readCodeSets } from '../codes/code-set-files';
import { CONTENT_FOLDER } from '../content/content-sources';
import { loadContent } from '../content/load-content';

/** A flagged stretch: `id` is the term's id, or the code with its dot. */
export type Flag = {
  start: number;
  end: number;
  kind: 'term' | 'code' | 'category';
  id: string;
  text: string;
};

/**
 * The product's glossary, matcher and code sets, ready to flag texts; each text is taken for a page of its own.
 * @param folder official code-set files; undefined: the starter codes
 */
export async function openFlagger(folder: string | undefined): Promise<(text: string) => Flag[]> {
  const layers =
    folder === undefined ? [] : await readCodeSets(folder, ['cm-order', 'pcs-order', 'hcpcs', 'msdrg-list']);
  const lists = layers
    .filter((layer) => layer.kind === 'codes')
    .map(({ system, edition, packed }) => ({ system, edition, codes: openCodes(packed) }));
  const content = loadContent(CONTENT_FOLDER);
  const book = openCodeBook(lists, content.starter.rows, openSynonyms(packSynonyms([])));
  const compiled = compileTerms(content.terms.map(({ term }) => term));
  const matcher = buildMatcher(compiled);

  return (text) => {
    const score = new PageScore(matcher);
    const mentions = readMentions(matcher, text, score.seen);
    const known = new Map<CodeCandidate, PageCode | null>();
    const codeOf = (candidate: CodeCandidate) => {
      const code = known.get(candidate) ?? (known.has(candidate) ? null : pageCodeOf(book, candidate));
      known.set(candidate, code);
      return code;
    };
    score.add(mentions, text.length);
    for (const mention of mentions) {
      if (mention.kind !== 'code') continue;
      for (const code of mention.candidates.map(codeOf)) if (code) score.addCode(code);
    }
    return decideSpans(mentions, codeOf, score.isCodingPage).map((span) => ({
      start: span.start,
      end: span.end,
      kind: span.kind,
      id: span.kind === 'term' ? (compiled.entries[span.entry]?.id ?? '') : span.code.code,
      text: text.slice(span.start, span.end),
    }));
  };
}
