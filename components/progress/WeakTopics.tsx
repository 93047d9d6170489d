import { Button } from '@/components/std/Button';
import { TOPICS, type TopicId } from '@/lib/exam/topic';
import { DEFAULT_RECIPE, type QuizRecipe } from '@/lib/quiz/quiz-recipe';
import { WEAK_FLOOR, weakTopics, type TopicRecord } from '@/lib/quiz/weak-topics';
import { ChartCard } from './chart/ChartCard';
import { percent } from './progress-format';
import styles from './WeakTopics.module.css';

const SHOWN = 5;

type Props = {
  /** Answers and right ones; those of one topic add up. */
  records: readonly TopicRecord[];
  onStart: (recipe: QuizRecipe, title: string) => void;
};

/** The topics with the lowest shares of right answers, each with a quiz of ten. */
export function WeakTopics({ records, onStart }: Props) {
  const weak = weakTopics(records);
  const hasEnough = weak.length > 0 || topicsWithEnough(records) > 0;
  return (
    <ChartCard
      title="Weakest topics"
      lead={
        weak.length > 0
          ? 'Of all your answers, less than 70 % right: the weakest first.'
          : hasEnough
            ? 'No topic is below 70 % right.'
            : `Nothing can be said yet: a topic needs ${WEAK_FLOOR} answers.`
      }
    >
      {weak.length > 0 && (
        <ol className={styles['list']}>
          {weak.slice(0, SHOWN).map((topic) => (
            <WeakTopic key={topic} topic={topic} records={records} onStart={onStart} />
          ))}
        </ol>
      )}
    </ChartCard>
  );
}

function WeakTopic({ topic, records, onStart }: Props & { topic: TopicId }) {
  const of = records.filter((record) => record.topic === topic);
  const answers = of.reduce((sum, record) => sum + record.answers, 0);
  const right = of.reduce((sum, record) => sum + record.right, 0);
  const start = () => onStart({ ...DEFAULT_RECIPE, sources: [], topics: [topic] }, TOPICS[topic]);
  return (
    <li>
      <span>{TOPICS[topic]}</span>
      <span className={styles['soft']}>
        {right} of {answers} right, {percent(right / answers)}
      </span>
      <Button aria-label={`Quiz on ${TOPICS[topic]}`} onClick={start}>
        Quiz
      </Button>
    </li>
  );
}

function topicsWithEnough(records: readonly TopicRecord[]): number {
  const answers = new Map<TopicId, number>();
  for (const { topic, answers: more } of records) answers.set(topic, (answers.get(topic) ?? 0) + more);
  return [...answers.values()].filter((count) => count >= WEAK_FLOOR).length;
}
