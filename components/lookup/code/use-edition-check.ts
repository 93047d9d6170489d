import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { useNow } from '@/components/data/use-now';
import { useSettings } from '@/components/data/use-settings';
import type { BookCode } from '@/lib/codes/code-book';
import { wantedEditions } from '@/lib/codes/edition';
import { editionWarnings, type EditionWarning } from '@/lib/codes/edition-warnings';
import { codeBook } from '@/lib/db/code-book';
import { localDay } from '@/lib/platform/local-day';

/** Holds codes against the exam's and work's editions; undefined until the code book is open. */
export function useEditionCheck(): ((code: BookCode) => EditionWarning[]) | undefined {
  const db = useDatabase();
  const settings = useSettings();
  const now = useNow();
  const book = useLiveQuery(() => codeBook(db), [db]);
  if (!settings || !book) return undefined;
  const wanted = wantedEditions(settings, localDay(now));
  return (code) => editionWarnings(book, code, wanted);
}
