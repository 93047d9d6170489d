import type { CodeBook } from '@/lib/codes/code-book';
import { readMentions } from '@/lib/terms/read-mentions';
import type { PageCode } from '@/lib/terms/mention';
import { pageCodeOf } from '@/lib/terms/page-code';
import { PageScore } from '@/lib/terms/page-score';
import { bestWindows, worthOf, type TextWindow } from './best-windows';
import { codeWindows, type FindCodes } from './code-windows';
import type { LookupLinks } from './lookup-links';
import { selectionWords, type SelectionWord } from './selection-words';

/**
 * Something that a selected text names: its words, the terms in them (longest first), the code that is written there, and
 * whether the code search answers the words. `together`: codes for this and its neighbour in one, best first.
 */
export type SelectionPart = {
  text: string;
  termIds: string[];
  code?: PageCode;
  hasCodes: boolean;
  together: string[];
};

/** A code that is written out is what is meant. */
const TYPED_CODE = 1_000;
/** What a code with its dot, or of ICD-10-PCS, shows by its shape: in a selected text it is meant. */
const WRITTEN_AS_CODE = 1;
/** Abbreviations of coding are meant before codes that the same letters stand for (`MCC`: Merkel cell carcinoma). */
const CODERS_WORD = 0.5;
const CODERS_WORTH = 1.5;
const ABBREVIATION = /^[\p{Lu}\p{N}&/-]{2,}s?$/u;

/**
 * What a selected text names, in its order: codes written out, phrases that the code search answers, terms of the
 * glossary. They do not overlap; of all ways to cut the text, the one with the longest phrases is taken, so that
 * "type 2 diabetes with diabetic chronic kidney disease" stays one. Clinical filler ("patient admitted with") is left
 * out. The same thing said twice is named once.
 */
export function understandSelection(
  text: string,
  { book, links, findCodes }: { book: CodeBook; links: LookupLinks; findCodes: FindCodes },
): SelectionPart[] {
  const words = selectionWords(text);
  const phrases = codeWindows(text, words, findCodes);
  const { terms, codes } = mentionsIn(text, words, phrases, { book, links });
  const windows = bestWindows(words.length, [...codes, ...phrases, ...terms]);
  const parts = windows.map((window): SelectionPart => {
    const inside = terms.filter(({ from, to }) => from >= window.from && to <= window.to);
    const longestFirst = inside.toSorted((a, b) => b.to - b.from - (a.to - a.from));
    return {
      text: text.slice(words[window.from]?.start, words[window.to]?.end).replace(/\s+/g, ' '),
      termIds: [...new Set(longestFirst.flatMap(({ termId = [] }) => termId))],
      hasCodes: window.hasCodes ?? false,
      together: phrases
        .filter(({ from, to }) => from < window.from && to >= window.to)
        .flatMap(({ best = [] }) => best),
      ...(window.code && { code: window.code }),
    };
  });
  const seen = new Set<string>();
  return parts.filter((part) => {
    const key = part.code?.code ?? part.text.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}

/**
 * The terms and codes that stand in the text. Single everyday words (`repair`) are terms only in a text about coding, or
 * in a phrase that codes answer.
 */
function mentionsIn(
  text: string,
  words: readonly SelectionWord[],
  phrases: readonly TextWindow[],
  { book, links }: { book: CodeBook; links: LookupLinks },
) {
  const score = new PageScore(links.matcher);
  const mentions = readMentions(links.matcher, text, score.seen);
  score.add(mentions, text.length);
  const found = mentions.flatMap((mention) =>
    mention.kind === 'code'
      ? mention.candidates
          .flatMap((candidate) => {
            const code = pageCodeOf(book, candidate);
            return code ? [{ mention, code }] : [];
          })
          .slice(0, 1)
      : [],
  );
  for (const { code } of found) score.addCode(code);

  const codes: TextWindow[] = found.flatMap(({ mention, code }) => {
    const place = placeOf(words, mention);
    const isMeant = !mention.isAmbiguous || score.isCodingPage || mention.evidence >= WRITTEN_AS_CODE;
    return place && code.isKnown && isMeant ? [{ ...place, value: TYPED_CODE, code }] : [];
  });
  const terms = mentions.flatMap((mention): (TextWindow & { termId?: string })[] => {
    const place = mention.kind === 'term' ? placeOf(words, mention) : undefined;
    if (mention.kind !== 'term' || !place) return [];
    const inside = words.slice(place.from, place.to + 1);
    const isAbbreviation = ABBREVIATION.test(text.slice(mention.start, mention.end));
    const isClear =
      !mention.isAmbiguous ||
      score.isCodingPage ||
      inside.length > 1 ||
      isAbbreviation ||
      phrases.some(({ from, to }) => from <= place.from && to >= place.to);
    if (!isClear) return [];
    const isCodersWord = mention.evidence >= CODERS_WORD && isAbbreviation;
    const value = worthOf(inside) * (isCodersWord ? CODERS_WORTH : 1);
    const termId = links.termIds[mention.entry];
    return value > 0 && termId !== undefined ? [{ ...place, value, termId }] : [];
  });
  return { terms, codes };
}

/** Which words a stretch of text is; undefined when it cuts through one. */
function placeOf(words: readonly SelectionWord[], { start, end }: { start: number; end: number }) {
  const from = words.findIndex((word) => word.start === start);
  const to = words.findIndex((word) => word.end === end);
  return from >= 0 && to >= from ? { from, to } : undefined;
}
