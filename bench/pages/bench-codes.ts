import type { CodeBook } from '@/lib/codes/code-book';
import type { CodeSystem } from '@/lib/codes/code-system';
import type { PageCode } from '@/lib/terms/mention';
import { pageCodeOf } from '@/lib/terms/page-code';

const SYSTEMS: readonly CodeSystem[] = ['icd10cm', 'icd10pcs', 'hcpcs'];

/** What the code sets say of codes as a text writes them, by `system:code`, where they have them. */
export function codeKeys(codes: readonly string[], book: CodeBook): [string, PageCode][] {
  return codes.flatMap((written) => {
    const code = written.replace('.', '');
    return SYSTEMS.flatMap((system): [string, PageCode][] => {
      const found = pageCodeOf(book, `${system}:${code}`);
      return found ? [[`${system}:${code}`, found]] : [];
    });
  });
}
