import { describe, expect, it } from 'vitest';
import { reduceSession, startSession } from './reduce-session';

const START = {
  id: 's1',
  scenarioId: 'stay',
  scenarioRevision: 2,
  entry: 'typed' as const,
  hasCpt: false,
  now: 1000,
};
const added = {
  kind: 'line-added' as const,
  list: 'diagnoses' as const,
  line: { id: 'a', system: 'icd10cm' as const, code: 'I10' },
};

describe('reduceSession', () => {
  it('starts empty', () =>
    expect(startSession(START)).toEqual({
      id: 's1',
      kind: 'scenario',
      status: 'running',
      startedAt: 1000,
      scenarioId: 'stay',
      scenarioRevision: 2,
      entry: 'typed',
      hasCpt: false,
      sheet: { diagnoses: [], procedures: [] },
      highlights: [],
      elapsedMs: 0,
    }));

  it('takes work and time, and no time that runs backwards', () => {
    const session = reduceSession(startSession(START), added);
    expect(session.sheet.diagnoses).toEqual([added.line]);
    expect(reduceSession(session, { kind: 'time-passed', ms: 250 }).elapsedMs).toBe(250);
    expect(reduceSession(session, { kind: 'time-passed', ms: -5 })).toBe(session);
  });

  it('keeps a finished sheet as it was checked', () => {
    const finished = reduceSession(startSession(START), { kind: 'finished', at: 2000, share: 0.5 });
    expect(finished).toMatchObject({ status: 'finished', finishedAt: 2000, share: 0.5 });
    expect(reduceSession(finished, added)).toBe(finished);
    expect(reduceSession(finished, { kind: 'finished', at: 3000, share: 1 })).toBe(finished);
  });
});
