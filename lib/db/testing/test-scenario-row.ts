import { testScenario } from '@/lib/scenario/testing/test-scenario';
import type { ScenarioRow } from '../schema';

/** The scenario of the tests as it stands in the database. */
export function testScenarioRow(changes: Partial<ScenarioRow> = {}): ScenarioRow {
  return { ...testScenario(), owner: 'built-in', ...changes };
}
