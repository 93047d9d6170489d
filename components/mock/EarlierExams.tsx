import { ScrollTable } from '@/components/std/ScrollTable';
import type { MockExam } from '@/lib/mock/mock-exam';
import { mockResult } from '@/lib/mock/mock-result';
import { dayOf } from './clock-words';
import { examWords, percent, pointsWords } from './exam-words';
import styles from './MockStart.module.css';

/** The exams that were submitted, the latest first, with the way to each. */
export function EarlierExams({ exams }: { exams: readonly MockExam[] }) {
  return (
    <section className={styles['earlier']} aria-labelledby="earlier-exams">
      <h2 id="earlier-exams">Earlier exams</h2>
      {exams.length === 0 ? (
        <p className={styles['source']}>
          None yet. After the first one its result and all its items stay here.
        </p>
      ) : (
        <ScrollTable label="Results of earlier exams" className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Right</th>
              <th scope="col">Exam</th>
            </tr>
          </thead>
          <tbody>
            {exams.map((exam) => {
              const { total } = mockResult(exam, []);
              return (
                <tr key={exam.id}>
                  <td>
                    <a href={`#mock/${exam.id}`}>{dayOf(exam.finishedAt ?? exam.startedAt)}</a>
                  </td>
                  <td>
                    {pointsWords(total.points)} of {total.of}
                    {total.share !== undefined && ` · ${percent(total.share)}`}
                  </td>
                  <td>{examWords(exam)}</td>
                </tr>
              );
            })}
          </tbody>
        </ScrollTable>
      )}
    </section>
  );
}
