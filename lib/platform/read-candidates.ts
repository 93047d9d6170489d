import * as z from 'zod/mini';
import { CODE_SYSTEMS } from '@/lib/codes/code-system';
import { MOST_CANDIDATES } from '@/lib/terms/most-candidates';
import type { CodeCandidate } from '@/lib/terms/mention';

const candidates = z.object({
  candidates: z
    .array(
      z.string().check(z.regex(new RegExp(`^(?:${Object.keys(CODE_SYSTEMS).join('|')}):[A-Z0-9]{2,8}$`))),
    )
    .check(z.maxLength(MOST_CANDIDATES)),
});

/**
 * Reads the data of `checkCodes`, which a page that has taken over its content script may have made up.
 * @throws RangeError when it is not a list of at most `MOST_CANDIDATES` candidates
 */
export function readCandidates(data: unknown): CodeCandidate[] {
  const parsed = candidates.safeParse(data);
  if (!parsed.success) throw new RangeError('checkCodes got something that is no list of candidates.');
  return parsed.data.candidates as CodeCandidate[];
}
