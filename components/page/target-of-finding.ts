import { formatCode } from '@/lib/codes/format-code';
import type { LookupTarget } from '@/lib/lookup/lookup-entry';
import { codeOf } from '@/lib/quiz/find-taught';
import type { FindingKey } from '@/lib/terms/finding';

/** Where one reads about a finding: the note of a term, the term itself, the page of a code. */
export function targetOfFinding({
  key,
  noteId,
}: {
  key: FindingKey;
  noteId?: string | undefined;
}): LookupTarget {
  const named = codeOf(key);
  if (named) return { kind: 'code', id: formatCode(named.system, named.code), system: named.system };
  if (noteId !== undefined) return { kind: 'note', id: noteId };
  return { kind: 'term', id: key.slice('term:'.length) };
}
