import { checkListOf, codeStanding, type CodeStanding } from '@/lib/codes/browse/code-standing';
import type { CodeSystem } from '@/lib/codes/code-system';
import { useCodeBook } from './use-layer';

/** Looks printed codes up in the newest installed list of a system. */
export type CodeCheck = {
  /** Undefined where not even a starter set is there. */
  edition: string | undefined;
  /** The starter set alone: it has too few codes to say that one is missing. */
  isStarter: boolean;
  standing: (printed: string) => CodeStanding;
};

/** The check against the codes of a system; undefined until they are open. */
export function useCodeCheck(system: CodeSystem): CodeCheck | undefined {
  const book = useCodeBook();
  if (!book) return undefined;
  const list = checkListOf(book, system);
  return {
    edition: list?.edition,
    isStarter: list?.isStarter ?? true,
    standing: (printed) => codeStanding(list, printed),
  };
}
