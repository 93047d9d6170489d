import { useNow } from '@/components/data/use-now';
import { NoteLinks } from '@/components/notes/NoteLinks';
import { Section } from '@/components/options/Section';
import { Button } from '@/components/std/Button';
import { countOf, formatDay } from '@/components/std/format-day';
import { Notice } from '@/components/std/Notice';
import { EXAM_DAY_LIST } from '@/lib/exam/exam-day-list';
import { localDay } from '@/lib/platform/local-day';
import type { Settings } from '@/lib/settings/settings';
import { daysBetween } from '@/lib/std/calendar-day';
import { BookEditions } from './BookEditions';
import { Checklist } from './Checklist';
import styles from './ExamDay.module.css';
import { useExamDay } from './use-exam-day';

/** Exam day: the list with due dates and one's own entries, the edition of the books, and a view for paper. */
export function ExamDaySection({ settings }: { settings: Settings }) {
  const noted = useExamDay();
  const today = localDay(useNow());
  if (!noted) return null;
  const { examOn } = settings;
  const all = [...EXAM_DAY_LIST, ...noted.own];
  const done = all.filter(({ id }) => noted.ticked.includes(id)).length;
  return (
    <>
      {examOn === undefined ? (
        <Notice kind="empty" title="No exam date yet" action={<a href="#exam">Set the exam date</a>}>
          The list below has no due dates as long as there is none.
        </Notice>
      ) : (
        <p className={styles['day']}>
          <strong>{formatDay(examOn)}</strong>
          {examOn >= today && (
            <span className={styles['soft']}> · {leftWords(daysBetween(today, examOn))}</span>
          )}
        </p>
      )}
      <BookEditions settings={settings} booksEdition={noted.booksEdition} today={today} />
      <Section title="Checklist" lead={`${done} of ${all.length} done.`}>
        <Checklist noted={noted} examOn={examOn} today={today} />
        <div className={styles['noPrint']}>
          <Button onClick={() => window.print()}>Print the list</Button>
        </div>
      </Section>
      <div className={styles['noPrint']}>
        <NoteLinks ids={['career-exam-day']} />
      </div>
    </>
  );
}

function leftWords(days: number): string {
  return days === 0 ? 'today' : `in ${countOf(days, 'day')}`;
}
