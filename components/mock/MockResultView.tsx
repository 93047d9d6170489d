import { useLiveQuery } from 'dexie-react-hooks';
import { useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { countOf } from '@/components/std/format-day';
import { finishedMocks } from '@/lib/db/finished-mocks';
import type { MockExam } from '@/lib/mock/mock-exam';
import { mockResult } from '@/lib/mock/mock-result';
import { dayOf } from './clock-words';
import { examWords, percent, pointsWords } from './exam-words';
import { ItemReview } from './ItemReview';
import styles from './MockResultView.module.css';
import { ResultDomains } from './ResultDomains';
import { ResultFacts } from './ResultFacts';

/** What an exam came to, and the way into its items. */
export function MockResultView({ exam }: { exam: MockExam }) {
  const db = useDatabase();
  const others = useLiveQuery(() => finishedMocks(db), [db]);
  const [reviewed, setReviewed] = useState<number>();
  if (reviewed !== undefined)
    return <ItemReview exam={exam} start={reviewed} onBack={() => setReviewed(undefined)} />;
  const result = mockResult(exam, others ?? []);
  const { total, unscored, gone } = result;
  return (
    <article className={styles['result']}>
      <header>
        <p className={styles['soft']}>
          {examWords(exam)} · {dayOf(exam.finishedAt ?? exam.startedAt)}
        </p>
        <h1 ref={focusOnMount} tabIndex={-1}>
          {total.share === undefined ? 'Nothing to score' : `${percent(total.share)} right`}
        </h1>
        <p>
          {pointsWords(total.points)} of {countOf(total.of, 'scored item')}.
          {total.share !== undefined &&
            ` With this number of items, the share you would get over very many of the kind lies between ${percent(total.low)} and ${percent(total.high)} (95 % interval).`}
        </p>
        {exam.entries.length < exam.formPlaces && (
          <p className={styles['soft']}>
            A short exam: {exam.entries.length} of {exam.formPlaces} items, as the banks had no more.
          </p>
        )}
        {unscored.of > 0 && (
          <p className={styles['soft']}>
            Not counted: {countOf(unscored.of, 'unscored item')}, {unscored.points} of them right.
          </p>
        )}
        {gone > 0 && (
          <p className={styles['soft']}>
            Not counted: {countOf(gone, 'item')} that an update took out during the exam.
          </p>
        )}
      </header>
      <p className={styles['honest']}>
        This is no exam score and no verdict on passing. The real exam reports a scaled score from its own
        items; how these items compare with them is not known. What it shows is which domains hold and which
        do not.
      </p>
      <div className={styles['buttons']}>
        <Button look="primary" onClick={() => setReviewed(0)}>
          Review the items
        </Button>
        <Button onClick={() => (location.hash = 'mock')}>To the mock exams</Button>
      </div>
      <ResultDomains result={result} />
      <ResultFacts exam={exam} result={result} onReview={setReviewed} />
    </article>
  );
}
