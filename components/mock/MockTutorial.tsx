import { useEffect } from 'react';
import { Button } from '@/components/std/Button';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { focusOnMount } from '@/components/std/focus-on-mount';
import { countOf } from '@/components/std/format-day';
import type { MockExam } from '@/lib/mock/mock-exam';
import { minutesWords } from './clock-words';
import { examWords } from './exam-words';
import { KEY_ROWS } from './KeySheet';
import { KeyList } from '@/components/std/KeyList';
import styles from './MockTutorial.module.css';
import type { OpenMock } from './use-mock-exam';

/** How the exam works, outside the clock. */
export function MockTutorial({ exam, open }: { exam: MockExam; open: OpenMock }) {
  const unscored = exam.entries.filter((entry) => !entry.isScored).length;
  const scenarios = exam.entries.filter((entry) => entry.kind === 'scenario').length;
  const start = () => open.send({ kind: 'clock-started', at: Date.now() });
  useEffect(() => {
    window.scrollTo(0, 0);
  }, []);
  return (
    <article className={styles['tutorial']}>
      <header>
        <p className={styles['meta']}>{examWords(exam)}</p>
        <h1 ref={focusOnMount} tabIndex={-1}>
          Before the clock starts
        </h1>
      </header>
      <p>
        {countOf(exam.entries.length, 'item')} in {minutesWords(exam.minutes)}.
        {scenarios > 0 && ` ${countOf(scenarios, 'scenario')} among them, each counting as one item.`}
        {unscored > 0 &&
          ` ${unscored} of the items ${unscored === 1 ? 'does' : 'do'} not count; which ones is not shown until the end.`}
      </p>
      <section aria-labelledby="tutorial-answers">
        <h2 id="tutorial-answers">Answers</h2>
        <ul>
          <li>
            There is no penalty for guessing. A wrong answer costs no more than none: answer every item.
          </li>
          <li>
            Where more than one option is right, the item says how many to choose. Only all of them count.
          </li>
          <li>
            You can go back and forth, change an answer or clear it. There is no feedback until the end.
          </li>
          <li>Every answer is stored at once. Closing the tab or the browser loses none.</li>
        </ul>
      </section>
      <section aria-labelledby="tutorial-tools">
        <h2 id="tutorial-tools">On the screen</h2>
        <ul>
          <li>Flag an item to find it again. Strike out options that you rule out.</li>
          <li>Select words of the question to highlight them.</li>
          <li>The navigator shows all items by number: not seen, incomplete, complete, flagged.</li>
          <li>The review screen lists what is incomplete or flagged. The exam is ended from there.</li>
        </ul>
      </section>
      <section aria-labelledby="tutorial-clock">
        <h2 id="tutorial-clock">The clock</h2>
        <ul>
          <li>
            It runs to a fixed end and does not stop when you leave, sleep the computer or close the browser.
          </li>
          <li>
            {exam.minutes > 30
              ? 'You are told when 30 and 5 minutes are left. '
              : 'You are told when 5 minutes are left. '}
            At the end the exam is submitted by itself, with what is answered by then.
          </li>
          <li>The clock and the item counter can be hidden.</li>
        </ul>
      </section>
      <details className={styles['keys']}>
        <summary>Everything works with the keyboard</summary>
        <KeyList rows={KEY_ROWS} />
      </details>
      {open.error !== undefined && <ErrorNotice error={open.error} />}
      <footer className={styles['foot']}>
        <a href="#mock">Not now</a>
        <Button look="primary" onClick={start}>
          Start the clock
        </Button>
      </footer>
    </article>
  );
}
