import { reduceWork, type WorkChange } from '@/lib/scenario/work';
import { followClock, isTimeUp } from './exam-clock';
import type { MockEntry, MockExam } from './mock-exam';
import { isSameResponse } from './response';

const MINUTE = 60_000;

type ItemEntry = Extract<MockEntry, { kind: 'item' }>;
type ScenarioEntry = Extract<MockEntry, { kind: 'scenario' }>;

export type MockChange =
  /** The tutorial was left. */
  | { kind: 'clock-started' }
  /** The exam is still on screen. */
  | { kind: 'seen' }
  /** Another place came on screen; as many as there are entries is the review screen. */
  | { kind: 'moved'; from?: number; to: number }
  /** The whole response as it now stands; an empty one clears it. */
  | { kind: 'answered'; place: number; response: string[] }
  /** One step on a scenario's sheet or in its record. */
  | { kind: 'worked'; place: number; change: WorkChange }
  | { kind: 'flagged'; place: number; isFlagged: boolean }
  | { kind: 'struck'; place: number; optionId: string; isStruck: boolean }
  | { kind: 'highlighted'; place: number; highlights: ItemEntry['highlights'] }
  | { kind: 'warning-dismissed'; minutes: number };

/** A change with the instant (epoch ms) at which it was made, by the computer's clock. */
export type MockEvent = MockChange & {
  at: number;
  /** The latest exam time that the page has seen. */
  highest?: number;
  /** Time with a place in sight that was not told before, in ms. */
  spent?: { place: number; ms: number };
};

/**
 * The exam after an event: tutorial (no clock yet), running, then the submission, which is `scoreMock`'s. What comes
 * after the end, before the clock started or for a place that does not exist changes no answer. An event says what a
 * place (or a line of a sheet) now is, not how it changed, so events of two tabs can meet: the last one counts.
 */
export function reduceMock(exam: MockExam, event: MockEvent): MockExam {
  if (exam.status === 'finished') return exam;
  if (exam.clockStartedAt === undefined)
    return event.kind === 'clock-started' ? startClock(exam, event.at) : exam;
  const seen = {
    ...followClock(exam, event.at, event.highest),
    revision: exam.revision + 1,
  };
  if (isTimeUp(seen, event.at)) return seen;
  return change(addSpent(seen, event.spent), event);
}

function startClock(exam: MockExam, at: number): MockExam {
  const started = {
    ...exam,
    clockStartedAt: at,
    deadlineAt: at + exam.minutes * MINUTE,
    lastSeenAt: at,
    revision: exam.revision + 1,
  };
  return moved(started, undefined, 0);
}

function change(exam: MockExam, event: MockChange): MockExam {
  switch (event.kind) {
    case 'clock-started':
    case 'seen':
      return exam;
    case 'moved':
      return moved(exam, event.from, event.to);
    case 'answered':
      return withItem(exam, event.place, (entry) => answered(entry, event.response));
    case 'worked':
      return withScenario(exam, event.place, (entry) => reduceWork(entry, event.change));
    case 'flagged':
      return withEntry(exam, event.place, (entry) => ({ ...entry, isFlagged: event.isFlagged }));
    case 'struck':
      return withItem(exam, event.place, (entry) => struck(entry, event.optionId, event.isStruck));
    case 'highlighted':
      return withItem(exam, event.place, (entry) => ({ ...entry, highlights: event.highlights }));
    case 'warning-dismissed':
      return {
        ...exam,
        dismissedWarnings: [...new Set([...exam.dismissedWarnings, event.minutes])],
      };
  }
}

function moved(exam: MockExam, from: number | undefined, to: number): MockExam {
  const position = Math.max(0, Math.min(to, exam.entries.length));
  const left = from === undefined ? exam : withItem(exam, from, keepResponse);
  return withEntry({ ...left, position }, position, (entry) => ({ ...entry, isVisited: true }));
}

/** What stood when the place was left is kept when it is not what stood the last time. */
function keepResponse(entry: ItemEntry): ItemEntry {
  const last = entry.earlier.at(-1) ?? [];
  if (isSameResponse(last, entry.response)) return entry;
  return { ...entry, earlier: [...entry.earlier, entry.response] };
}

/** More options than the question says to choose are not taken. What is chosen is not struck out. */
function answered(entry: ItemEntry, given: readonly string[]): ItemEntry {
  const response = [...new Set(given)];
  if (response.length > entry.needed) return entry;
  return { ...entry, response, strikes: entry.strikes.filter((id) => !response.includes(id)) };
}

function struck(entry: ItemEntry, optionId: string, isStruck: boolean): ItemEntry {
  const others = entry.strikes.filter((id) => id !== optionId);
  if (!isStruck) return { ...entry, strikes: others };
  return entry.response.includes(optionId) ? entry : { ...entry, strikes: [...others, optionId] };
}

function addSpent(exam: MockExam, spent: MockEvent['spent']): MockExam {
  if (spent === undefined || spent.ms <= 0) return exam;
  return withEntry(exam, spent.place, (entry) => ({ ...entry, elapsedMs: entry.elapsedMs + spent.ms }));
}

function withEntry(exam: MockExam, place: number, change: (entry: MockEntry) => MockEntry): MockExam {
  return { ...exam, entries: exam.entries.map((entry, at) => (at === place ? change(entry) : entry)) };
}

function withItem(exam: MockExam, place: number, change: (entry: ItemEntry) => ItemEntry): MockExam {
  return withEntry(exam, place, (entry) => (entry.kind === 'item' ? change(entry) : entry));
}

function withScenario(
  exam: MockExam,
  place: number,
  change: (entry: ScenarioEntry) => ScenarioEntry,
): MockExam {
  return withEntry(exam, place, (entry) => (entry.kind === 'scenario' ? change(entry) : entry));
}
