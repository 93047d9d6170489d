import { AppError } from '@/lib/std/app-error';
import type { CompanionDatabase, SessionRow } from './schema';

type SessionOf<Kind extends SessionRow['kind']> = Extract<SessionRow, { kind: Kind }>;

/** The session of this kind that is still running, if there is one. */
export async function runningSession<Kind extends SessionRow['kind']>(
  db: CompanionDatabase,
  kind: Kind,
): Promise<SessionOf<Kind> | undefined> {
  const found = await db.sessions.where('[kind+status]').equals([kind, 'running']).first();
  return found as SessionOf<Kind> | undefined;
}

/**
 * The session with this id, running or finished.
 * @throws AppError `session-missing` when it is gone or of another kind
 */
export async function sessionWithId<Kind extends SessionRow['kind']>(
  db: CompanionDatabase,
  kind: Kind,
  id: string,
): Promise<SessionOf<Kind>> {
  const found = await db.sessions.get(id);
  if (found?.kind !== kind) throw new AppError('session-missing', `No ${kind} ${id}.`);
  return found as SessionOf<Kind>;
}
