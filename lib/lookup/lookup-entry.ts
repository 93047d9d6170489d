import type { BookCode } from '@/lib/codes/code-book';
import type { CodeSystem } from '@/lib/codes/code-system';

/** Something that can be looked up. */
export type LookupKind = 'term' | 'note' | 'code' | 'item';

/** What to open: a thing by its id. A code is the one of this system and edition where they are given. */
export type LookupTarget = {
  kind: LookupKind;
  /** The dotted code of a code. */
  id: string;
  system?: CodeSystem | undefined;
  edition?: string | undefined;
};

/** One thing in the look-up index (codes have an index of their own: the code book). `names` are its titles and aliases, `body` the text that may also match. */
export type LookupEntry = {
  kind: Exclude<LookupKind, 'code'>;
  id: string;
  title: string;
  names: string[];
  body: string;
  detail: string;
  /** Set for a term of the user's own. */
  isOwn?: true;
};

/** What a look-up shows. A code has its dotted code as `id`, and the code itself with its edition. */
export type LookupResult = Pick<LookupEntry, 'id' | 'title' | 'detail' | 'isOwn'> & {
  kind: LookupKind;
  score: number;
  code?: BookCode;
  /** Of a code: the other installed editions that were found to have it. */
  alsoIn?: string[];
  /** Of a text that names several things: the words that it answers. */
  about?: string;
};

/** What opens exactly this result: a code with its system and edition, which other codes may share the text with. */
export function targetOf({ kind, id, code }: Pick<LookupResult, 'kind' | 'id' | 'code'>): LookupTarget {
  return code ? codeTarget(code) : { kind, id };
}

export function codeTarget({
  code,
  system,
  edition,
}: Pick<BookCode, 'code' | 'system' | 'edition'>): LookupTarget {
  return { kind: 'code', id: code, system, edition };
}
