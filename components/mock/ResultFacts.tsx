import { countOf } from '@/components/std/format-day';
import type { MockExam } from '@/lib/mock/mock-exam';
import type { MockResult } from '@/lib/mock/mock-result';
import { dayOf, lengthWords } from './clock-words';
import { percent, SIZE_WORDS } from './exam-words';
import styles from './ResultFacts.module.css';

type Props = { exam: MockExam; result: MockResult; onReview: (place: number) => void };

/** The rest of the result in sentences: answers, changes, time, what had been seen, earlier exams. */
export function ResultFacts({ exam, result, onReview }: Props) {
  const { unanswered, seenBefore, time, changes, earlier, total } = result;
  return (
    <>
      <section aria-labelledby="result-answers">
        <h2 id="result-answers">Answers</h2>
        <ul className={styles['list']}>
          <li>
            {unanswered === 0
              ? 'Every item was answered.'
              : `${countOf(unanswered, 'item')} had no answer. A guess would have cost nothing.`}
          </li>
          <li>{changeWords(changes)}</li>
          <li>
            {seenBefore === 0
              ? 'You had answered none of these items before.'
              : `You had answered ${seenBefore} of ${exam.entries.length} items before. These tell less about new ones.`}
          </li>
        </ul>
      </section>
      <section aria-labelledby="result-time">
        <h2 id="result-time">Time</h2>
        {time.medianMs === undefined ? (
          <p>No item was opened.</p>
        ) : (
          <>
            <p>
              Half of the items took you less than {lengthWords(time.medianMs)}. The exam gives{' '}
              {lengthWords((exam.minutes * 60_000) / exam.entries.length)} an item. The slowest:
            </p>
            <ul className={styles['slowest']}>
              {time.slowest.map(({ place, elapsedMs }) => (
                <li key={place}>
                  <button type="button" onClick={() => onReview(place)}>
                    Item {place + 1}
                  </button>{' '}
                  {lengthWords(elapsedMs)}
                </li>
              ))}
            </ul>
          </>
        )}
      </section>
      <section aria-labelledby="result-earlier">
        <h2 id="result-earlier">Earlier exams of this kind</h2>
        {earlier.length === 0 ? (
          <p>This is the first one.</p>
        ) : (
          <>
            <ul className={styles['list']}>
              {earlier.map(({ id, finishedAt, size, total: before }) => (
                <li key={id}>
                  <a href={`#mock/${id}`}>{dayOf(finishedAt)}</a>, {SIZE_WORDS[size].toLowerCase()}:{' '}
                  {before.share === undefined
                    ? 'nothing scored'
                    : `${percent(before.share)} (${percent(before.low)} to ${percent(before.high)})`}
                </li>
              ))}
            </ul>
            <p className={styles['note']}>
              This one: {percent(total.share ?? 0)} ({percent(total.low)} to {percent(total.high)}). Where the
              ranges overlap, the difference may be chance.
            </p>
          </>
        )}
      </section>
    </>
  );
}

function changeWords({ toRight, toWrong, wrongToWrong, cleared }: MockResult['changes']): string {
  const all = toRight + toWrong + wrongToWrong + cleared;
  if (all === 0) return 'You changed no answer after leaving its item.';
  const parts = [
    `${toRight} from not right to right`,
    `${toWrong} from right to not right`,
    `${wrongToWrong} from one that was not right to another`,
    ...(cleared > 0 ? [`${cleared} cleared`] : []),
  ];
  return `You changed ${countOf(all, 'answer')}: ${parts.join(', ')}.`;
}
