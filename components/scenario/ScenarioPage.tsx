import type { Settings } from '@/lib/settings/settings';
import { ScenarioList } from './ScenarioList';
import { ScenarioScreen } from './ScenarioScreen';

/** Scenarios: the list, or the session with this id. */
export function ScenarioPage({ id, settings }: { id: string | undefined; settings: Settings }) {
  return id === undefined ? (
    <ScenarioList settings={settings} />
  ) : (
    <ScenarioScreen key={id} id={id} settings={settings} />
  );
}
