import { Button } from '@/components/std/Button';
import { countOf } from '@/components/std/format-day';
import type { LookupTarget } from '@/lib/lookup/lookup-entry';
import type { Knowledge } from '@/lib/quiz/finding-knowledge';
import type { FindingKey } from '@/lib/terms/finding';
import styles from './QuizSubjects.module.css';
import { targetOfFinding } from './target-of-finding';
import type { NamedFinding } from './use-finding-names';

type Props = {
  subjects: readonly NamedFinding[];
  known: ReadonlyMap<FindingKey, Knowledge>;
  onOpen: (target: LookupTarget) => void;
};

/** What a quiz asks about, with the number of questions on each; and what it cannot ask about, to be read instead. */
export function QuizSubjects({ subjects, known, onOpen }: Props) {
  const asked = subjects.filter(({ key }) => known.has(key));
  const unasked = subjects.filter(({ key }) => !known.has(key));
  return (
    <>
      {asked.length > 0 && (
        <details className={styles['subjects']} open={asked.length <= 5}>
          <summary>Asked about · {asked.length}</summary>
          <ul>
            {asked.map(({ key, name }) => (
              <li key={key}>
                <span>{name}</span>
                <span className={styles['soft']}>{questionWords(known.get(key))}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {unasked.length > 0 && (
        <details className={styles['subjects']} open={unasked.length <= 5}>
          <summary>No question yet · {unasked.length}</summary>
          <ul>
            {unasked.map((subject) => (
              <li key={subject.key}>
                <span>{subject.name}</span>
                <Button
                  look="quiet"
                  aria-label={`${subject.noteId === undefined ? 'Look up' : 'Open the note on'} ${subject.name}`}
                  onClick={() => onOpen(targetOfFinding(subject))}
                >
                  {subject.noteId === undefined ? 'Look up' : 'Note'}
                </Button>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function questionWords(knowledge: Knowledge | undefined): string {
  if (!knowledge) return '';
  const { questions, near } = knowledge;
  if (questions === 0) return `${near} on its category`;
  return near === 0
    ? countOf(questions, 'question')
    : `${countOf(questions, 'question')}, ${near} on its category`;
}
