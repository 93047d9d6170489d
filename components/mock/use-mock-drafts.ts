import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { examBooksDay, wantedEditions } from '@/lib/codes/edition';
import { readMockCandidates } from '@/lib/db/mock-candidates';
import type { Blueprint } from '@/lib/exam/blueprint';
import { EXAM_SIZES, type ExamSize } from '@/lib/exam/exam-form';
import { composeMock, type MockDraft } from '@/lib/mock/compose-mock';
import { localDay } from '@/lib/platform/local-day';
import type { Settings } from '@/lib/settings/settings';
import type { CalendarDay } from '@/lib/std/calendar-day';
import { seededRandom } from '@/lib/std/random';

/** The books of the user's exam, or of an exam today: their edition, and the day on which keys must hold for it. */
export function examBooks(settings: Settings, now: number): { edition: string; day: CalendarDay } {
  const edition = wantedEditions(settings, localDay(now)).exam;
  return { edition, day: examBooksDay(edition) };
}

/** What an exam of each size would be now: the numbers do not depend on what is drawn. Undefined while it is read. */
export function useMockDrafts(
  settings: Settings,
  blueprintId: Blueprint['id'],
): Record<ExamSize, MockDraft> | undefined {
  const db = useDatabase();
  return useLiveQuery(async () => {
    const { edition, day } = examBooks(settings, Date.now());
    const { items, scenarios } = await readMockCandidates(db, settings.disabledBanks, edition);
    const drafts = (Object.keys(EXAM_SIZES) as ExamSize[]).map((size) => {
      const request = { blueprintId, size, day, random: seededRandom(1) };
      return [size, composeMock(items, scenarios, request)] as const;
    });
    return Object.fromEntries(drafts) as Record<ExamSize, MockDraft>;
  }, [db, settings, blueprintId]);
}
