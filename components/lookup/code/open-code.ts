import type { BookCode } from '@/lib/codes/code-book';

/** Opens the page of a code, in this very edition. */
export type OpenCode = (code: Pick<BookCode, 'code' | 'system' | 'edition'>) => void;
