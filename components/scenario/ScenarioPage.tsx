import { Notice } from '@/components/std/Notice';
import type { Settings } from '@/lib/settings/settings';

/** Not built yet; no screen leads here. */
export function ScenarioPage({ id }: { id: string | undefined; settings: Settings }) {
  return <Notice kind="empty" title={`Not built yet ${id ?? ''}`} />;
}
