import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { listScenarios } from '@/lib/db/scenario-sessions';
import { shareWords } from '@/lib/scenario/explain-line';
import styles from './ScenarioResult.module.css';
import { spentWords } from './scenario-words';

/** Every finished attempt at a scenario, latest first. */
export function EarlierAttempts({ scenarioId, currentId }: { scenarioId: string; currentId: string }) {
  const db = useDatabase();
  const listed = useLiveQuery(() => listScenarios(db), [db]);
  const finished = listed?.find(({ scenario }) => scenario.id === scenarioId)?.finished ?? [];
  if (finished.length < 2) return null;
  return (
    <section className={styles['part']} aria-label="Attempts">
      <h2>Attempts</h2>
      <ul className={styles['attempts']}>
        {finished.map(({ id, finishedAt = 0, share = 0, entry, elapsedMs }) => (
          <li key={id}>
            <a href={`#scenario/${id}`} aria-current={id === currentId ? 'page' : undefined}>
              {new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' }).format(
                finishedAt,
              )}
            </a>
            <span>{shareWords(share).percent} %</span>
            <span className={styles['soft']}>
              {entry}, {spentWords(elapsedMs)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
