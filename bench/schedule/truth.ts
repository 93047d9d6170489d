import type { Grade } from '@/lib/schedule/grade';
import { memoryFormulas, type Strength } from '@/lib/schedule/memory';
import type { Learner } from './learner';
import { normal } from './normal';

/** What really is in the learner's head. Traces are numbered: items first, then knowledge points. Days are whole. */
export type Truth = {
  /** The probability that a trace is recalled on `day`. */
  recall: (trace: number, day: number) => number;
  /** The trace was practised on `day`. @param wasKnown whether it was recalled before the explanation was read */
  practise: (trace: number, day: number, wasKnown: boolean, grade: Grade) => void;
};

/** A truth in which a trace is one strength, since one day. */
export type FsrsTruth = Truth & {
  /** What is behind a trace; undefined where there is none yet. */
  trace: (trace: number) => { strength: Strength; since: number } | undefined;
};

/** What was known beforehand was last used at most so many days before the first. */
export const MOST_DAYS_BEFORE = 60;

/** FSRS with the learner's own weights. */
export function fsrsTruth(learner: Learner): FsrsTruth {
  const { next, recall } = memoryFormulas(learner.weights);
  const traces = learner.isKnown.length + learner.points;
  const strengths = Array.from({ length: traces }, (): Strength | undefined => undefined);
  const last = new Int32Array(traces);
  learner.isKnown.forEach((isKnown, item) => {
    if (isKnown === 0) return;
    strengths[item] = { stability: learner.stabilityBefore[item] ?? 90, difficulty: 5 };
    last[item] = -Math.floor(learner.random() * MOST_DAYS_BEFORE);
  });
  return {
    trace: (trace) => {
      const strength = strengths[trace];
      return strength && { strength, since: last[trace] ?? 0 };
    },
    recall: (trace, day) => {
      const strength = strengths[trace];
      return strength ? recall(strength.stability, day - (last[trace] ?? 0)) : 0;
    },
    practise: (trace, day, wasKnown, grade) => {
      const elapsed = day - (last[trace] ?? 0);
      strengths[trace] = next(strengths[trace], elapsed, wasKnown ? grade : 'again');
      last[trace] = day;
    },
  };
}

const SECONDS_A_DAY = 86_400;
/** Time between sessions counts for less than time within one (Pavlik and Anderson 2005). */
const BETWEEN_SESSIONS = 0.025;
const DECAY = 0.177;
const DECAY_BY_ACTIVATION = 0.217;
/** A practice is half a minute old when its day is over for the learner. */
const WITHIN_SESSION = 30;

/**
 * The activation model of ACT-R in the form of Pavlik and Anderson: every practice leaves a trace of its own that fades by
 * a power of its age, the faster, the more active the memory was. Whether an answer was right does not matter.
 */
export function activationTruth(learner: Learner): Truth {
  const { random } = learner;
  const items = learner.isKnown.length;
  const traces = items + learner.points;
  const own = normal(random, 0, 0.3);
  const thresholds = Float64Array.from(
    { length: traces },
    (_, trace) => -1.7 + own + 0.25 * (learner.hardness[trace] ?? 0.7) - 0.175 + normal(random, 0, 0.2),
  );
  const practices = Array.from({ length: traces }, (): { day: number; decay: number }[] => []);
  const activation = (trace: number, day: number) =>
    Math.log(
      (practices[trace] ?? []).reduce(
        (sum, { day: on, decay }) =>
          sum + (WITHIN_SESSION + BETWEEN_SESSIONS * SECONDS_A_DAY * (day - on)) ** -decay,
        0,
      ),
    );
  return {
    recall: (trace, day) => {
      if (trace < items && learner.isKnown[trace] === 1) return 0.97;
      if (practices[trace]?.length === 0) return 0;
      return 1 / (1 + Math.exp(((thresholds[trace] ?? 0) - activation(trace, day)) / 0.4));
    },
    practise: (trace, day) => {
      const decay = DECAY + DECAY_BY_ACTIVATION * Math.exp(activation(trace, day));
      practices[trace]?.push({ day, decay });
    },
  };
}
