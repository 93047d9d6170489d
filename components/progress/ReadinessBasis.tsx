import styles from './Readiness.module.css';

/** What the estimate sees, assumes and leaves out. */
export function ReadinessBasis({ isExamAhead }: { isExamAhead: boolean }) {
  return (
    <details className={styles['fold']}>
      <summary>What this rests on</summary>
      <ul className={styles['basis']}>
        <li>
          Your first answer to each question, in quizzes and mock exams. Later answers show memory, not
          ability.
        </li>
        <li>
          Newer answers count more: one of half a year ago counts half. What you studied since then is added
          as far as you will remember it{isExamAhead ? ' on the day of the exam' : ' tomorrow'}.
        </li>
        <li>
          The authors’ rough difficulty of each question, and a chance to guess right: one in four, or one in
          ten where several answers are right.
        </li>
        <li>The weights of the domains. The exam is taken to be about as hard as these questions.</li>
        <li>
          The range of the chance is where it would lie, in eight of ten cases, if your ability were known
          exactly. It is no scaled score, and AHIMA has no part in it.
        </li>
      </ul>
    </details>
  );
}
