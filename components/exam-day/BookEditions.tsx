import { useLiveQuery } from 'dexie-react-hooks';
import { useAction } from '@/components/data/use-action';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Section } from '@/components/options/Section';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { Field } from '@/components/std/Field';
import { formatDay } from '@/components/std/format-day';
import { Notice } from '@/components/std/Notice';
import { EXAM_BOOKS_FROM, editionYear, examEditionOn } from '@/lib/codes/edition';
import { examBookWarnings, examBookWords } from '@/lib/codes/exam-book-warnings';
import { changeExamDay } from '@/lib/settings/exam-day';
import type { Settings } from '@/lib/settings/settings';
import type { CalendarDay } from '@/lib/std/calendar-day';
import styles from './ExamDay.module.css';

type Props = { settings: Settings; booksEdition: string | undefined; today: CalendarDay };

const YEARS_BACK = 2;

/** Which edition the exam asks for, and whether books, settings and installed code sets go with it. */
export function BookEditions({ settings, booksEdition, today }: Props) {
  const db = useDatabase();
  const layers = useLiveQuery(() => db.codeLayers.toArray(), [db]);
  const { error, run } = useAction();
  const { examOn, examEdition } = settings;
  const wanted = examEditionOn(examOn ?? today);
  const year = editionYear('icd10cm', wanted) + 1;
  const editions = Array.from({ length: YEARS_BACK + 2 }, (_, at) => `FY${year - at}`);
  const shown =
    booksEdition === undefined || editions.includes(booksEdition) ? editions : [...editions, booksEdition];
  const warnings =
    examOn !== undefined && layers
      ? examBookWarnings(examOn, { booksEdition, chosenEdition: examEdition }, layers)
      : [];
  return (
    <Section
      title="Books"
      lead={`${examOn === undefined ? 'An exam today asks' : 'Your exam asks'} for the books of ${wanted}. ${EXAM_BOOKS_FROM.source} Looked up on ${formatDay(EXAM_BOOKS_FROM.checkedOn)}.`}
    >
      {warnings.length > 0 && (
        <Notice
          kind="info"
          title="Editions that do not go with your exam"
          action={
            warnings.some(({ kind }) => kind !== 'books') && (
              <p className={styles['links']}>
                <a href="#codes">Code sets</a> <a href="#exam">Editions in the settings</a>
              </p>
            )
          }
        >
          <ul className={styles['list']}>
            {warnings.map((warning) => {
              const words = examBookWords(warning);
              return <li key={words}>{words}</li>;
            })}
          </ul>
        </Notice>
      )}
      <div className={styles['noPrint']}>
        <Field label="ICD-10 edition of your books">
          {(ids) => (
            <select
              {...ids}
              value={booksEdition ?? ''}
              onChange={(event) => {
                const edition = event.target.value || undefined;
                run(() => changeExamDay((noted) => ({ ...noted, booksEdition: edition })));
              }}
            >
              <option value="">No books yet</option>
              {shown.map((edition) => (
                <option key={edition} value={edition}>
                  {edition}, the {edition.slice(2)} books
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      {error !== undefined && <ErrorNotice error={error} />}
    </Section>
  );
}
