import { DESIRED_RETENTION } from '@/lib/schedule/desired-retention';
import type { CompanionDatabase } from './schema';

/**
 * The desired retention that the cards were made with. It stands beside them and changes only together with all of them
 * (`rebuildStudyData`): a log and one figure give the cards, whatever the settings said when an answer was given.
 */
export async function retentionOfCards(db: CompanionDatabase): Promise<number> {
  const row = await db.meta.get('desiredRetention');
  return row?.key === 'desiredRetention' ? row.value : DESIRED_RETENTION;
}
