import { useLiveQuery } from 'dexie-react-hooks';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { ErrorNotice } from '@/components/std/ErrorNotice';
import { HiddenText } from '@/components/std/HiddenText';
import { scenarioOfSession } from '@/lib/db/scenario-sessions';
import type { Settings } from '@/lib/settings/settings';
import { ScenarioResult } from './ScenarioResult';
import styles from './ScenarioScreen.module.css';
import { ScenarioWorkScreen } from './ScenarioWorkScreen';

/** One session: the work while it runs, the result once it is checked. Another tab that checks it leads here too. */
export function ScenarioScreen({ id, settings }: { id: string; settings: Settings }) {
  const db = useDatabase();
  const found = useLiveQuery(async () => {
    const readAt = performance.now();
    try {
      return { ...(await scenarioOfSession(db, id)), readAt };
    } catch (error) {
      return { error };
    }
  }, [db, id]);
  if (!found) return null;
  if ('error' in found) {
    return (
      <main className={styles['gone']}>
        <HiddenText as="h1">Scenario</HiddenText>
        <ErrorNotice error={found.error} action={<a href="#scenario">All scenarios</a>} />
      </main>
    );
  }
  const { session, scenario, readAt } = found;
  return session.status === 'running' ? (
    <ScenarioWorkScreen session={session} readAt={readAt} scenario={scenario} settings={settings} />
  ) : (
    <ScenarioResult session={session} scenario={scenario} settings={settings} />
  );
}
