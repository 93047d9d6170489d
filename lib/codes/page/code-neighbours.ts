import { cmChapterOf } from '../cm-chapters';
import type { BookCode, CodeBook } from '../code-book';

/** Where a code stands in the book: above it, beside it (itself included), below it. */
export type CodeNeighbours = { ancestors: BookCode[]; siblings: BookCode[]; children: BookCode[] };

/**
 * The codes around a code in the list of its own edition. Beside a topmost code stand those of its chapter (ICD-10-CM),
 * its body system (ICD-10-PCS) or its first two characters (HCPCS); MS-DRGs have their families instead.
 */
export function codeNeighbours(book: CodeBook, code: BookCode): CodeNeighbours {
  const list = book.lists.find(({ system, edition }) => system === code.system && edition === code.edition);
  if (!list) return { ancestors: [], siblings: [], children: [] };
  const ancestors = book.ancestors(list, code.code);
  const parent = ancestors.at(-1);
  const siblings = parent
    ? book.children(list, parent.code)
    : topmostBeside(book.children(list, undefined), code);
  return { ancestors, siblings, children: book.children(list, code.code) };
}

function topmostBeside(topmost: readonly BookCode[], { system, code }: BookCode): BookCode[] {
  switch (system) {
    case 'icd10cm': {
      const chapter = cmChapterOf(code)?.number;
      return topmost.filter((each) => cmChapterOf(each.code)?.number === chapter);
    }
    case 'icd10pcs':
    case 'hcpcs':
      return topmost.filter((each) => each.code.slice(0, 2) === code.slice(0, 2));
    case 'msdrg':
    case 'cpt':
      return [];
  }
}
