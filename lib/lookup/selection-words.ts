import { titleWords } from '@/lib/codes/pack/title-words';

/**
 * What a word does in a sentence of a record. `name`: may name a condition, procedure or thing. `qualifier`: tells its
 * kind, side, degree or time, and names nothing alone. `light`: joins words. `filler`: tells about the stay or the
 * person; nothing reaches across it.
 */
type WordRole = 'name' | 'qualifier' | 'light' | 'filler';

/** A word with its place (UTF-16 offsets), and as titles have it. */
export type SelectionWord = {
  text: string;
  start: number;
  end: number;
  key: string;
  role: WordRole;
  /** Whether a phrase may begin here only: after a full stop, a bracket, a comma before something new. */
  isFirst: boolean;
};

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*/gu;
/** More words than this are not read: a selection can be a whole page. */
const MOST_WORDS = 150;

const QUALIFIERS = wordsOf(
  `acute chronic subacute recurrent severe moderate mild right left bilateral upper lower type stage grade class level
  phase initial subsequent sequela unspecified specified uncomplicated primary secondary history personal family status
  post without controlled uncontrolled open closed partial complete total new old`,
);
const LIGHT = wordsOf(
  'a an the of on in at to for from by with and or due as w into via per than his her its their',
);
const FILLERS = wordsOf(
  `patient pt admitted admit admits presented presents presenting complains complained complaining complaint reports
  reported denies denied states stated known noted found seen given gave started start continued continue stable improved
  improving resolved treated treatment treat discharged discharge transferred diagnosed diagnosis underwent performed
  developed hospital hospitalized hospitalised home clinic emergency department er ed today yesterday tomorrow day week
  month year hour ago yo male female man woman boy girl person he she they it we you i who whom whose which that this these
  those there here when where while after before during until since because but however also then is was are were be been
  being has had have having do does did will would should could can may might must not no yes please evaluated evaluation
  managed management plan daily bid tid prn mg ml po iv hx dx tx fx sx rx s p c o h well very some any other all each both
  now still only just more less about over under again further once per if so such too doing taking takes took came come
  comes went go going brought`,
);

/** The words of a selected text, each with what it does there. */
export function selectionWords(text: string): SelectionWord[] {
  const words: SelectionWord[] = [];
  for (const match of text.matchAll(WORD)) {
    if (words.length >= MOST_WORDS) break;
    const key = titleWords(match[0]).join(' ');
    const role = roleOf(match[0], key);
    const last = words.at(-1);
    const gap = last ? text.slice(last.end, match.index) : '';
    words.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      key,
      role,
      isFirst: !last || isBreak(gap, last, role),
    });
  }
  return words;
}

function roleOf(text: string, key: string): WordRole {
  const word = text.toLowerCase();
  // `IS` and `ER` are abbreviations that a text about coding has; their words are what is meant all the same.
  if (FILLERS.has(word) || FILLERS.has(key)) return 'filler';
  if (LIGHT.has(word)) return 'light';
  return QUALIFIERS.has(word) || QUALIFIERS.has(key) || /^(\d+|\p{L}|[ivx]+)$/u.test(word)
    ? 'qualifier'
    : 'name';
}

/** Full stops end a phrase, but not that of `E. coli`; commas do before what is no qualifier (`CKD, stage 4`). */
function isBreak(gap: string, last: SelectionWord, role: WordRole): boolean {
  if (/[;:!?()[\]{}"“”•·|=\n\r\t]/.test(gap)) return true;
  if (/\.\s/.test(gap)) return last.text.length > 1;
  return gap.includes(',') && role !== 'qualifier';
}

function wordsOf(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
