import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { patientWords, SETTING_WORDS } from '@/components/scenario/scenario-words';
import { ScenarioWork } from '@/components/scenario/ScenarioWork';
import type { MockEntry } from '@/lib/mock/mock-exam';
import type { WorkChange } from '@/lib/scenario/work';
import { GoneItem } from './GoneItem';
import styles from './MockScenario.module.css';

type Props = {
  entry: Extract<MockEntry, { kind: 'scenario' }>;
  /** Decides the order of lists that are drawn. */
  seed: string;
  onChange: (change: WorkChange) => void;
};

/** A scenario at its place in the exam: the record and the code sheet. Counts as one item. */
export function MockScenario({ entry, seed, onChange }: Props) {
  const db = useDatabase();
  const scenario = useLiveQuery(
    async () => (await db.scenarios.get(entry.scenarioId)) ?? null,
    [db, entry.scenarioId],
  );
  if (scenario === undefined) return null;
  if (scenario === null) return <GoneItem />;
  return (
    <>
      <header className={styles['head']}>
        <h2>{scenario.title}</h2>
        <p>
          {SETTING_WORDS[scenario.setting]} · {patientWords(scenario.patient)}
        </p>
      </header>
      <div className={styles['work']}>
        <ScenarioWork
          scenario={scenario}
          hasCpt={entry.hasCpt}
          entry="typed"
          seed={seed}
          sheet={entry.sheet}
          highlights={entry.highlights}
          onChange={onChange}
        />
      </div>
    </>
  );
}
