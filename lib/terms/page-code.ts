import type { CodeBook } from '@/lib/codes/code-book';
import type { CodeSystem } from '@/lib/codes/code-system';
import { CPT_CODE } from '@/lib/codes/cpt-code';
import type { CodeCandidate, PageCode } from './mention';

/**
 * What a code book says of what may be a code, by the newest edition that has it. While the user has no list of CPT, a
 * number of that shape is neither valid nor invalid: it comes back with `isKnown` false.
 * @returns null when no installed set has it
 */
export function pageCodeOf(book: CodeBook, candidate: CodeCandidate): PageCode | null {
  const [system, code = ''] = candidate.split(':') as [CodeSystem, string?];
  const [found] = book.find(code, system);
  if (found) {
    const { edition, title, isBillable } = found;
    return { system, code: found.code, title, edition, isBillable, isKnown: true };
  }
  const mayBeCpt =
    system === 'cpt' && CPT_CODE.test(code) && !book.lists.some((list) => list.system === 'cpt');
  return mayBeCpt ? { system, code, title: '', edition: '', isBillable: true, isKnown: false } : null;
}
