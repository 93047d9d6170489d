import { normaliseCode } from '@/lib/codes/normalise-code';
import type { CodeChange } from '@/lib/codes/records/code-change';
import type { Random } from '@/lib/std/random';
import { shuffled } from '@/lib/std/shuffled';

/** How near a typed code came: the whole code, its category (in ICD-10-PCS: its table), or neither. */
export type DrillVerdict = 'code' | 'category' | 'wrong';

/** A drill over new codes. It lives in memory only: what is to be kept is learned in the quiz. */
export type CodeDrill = {
  /** Codes still to be known, the one that is asked first. */
  readonly queue: readonly CodeChange[];
  readonly total: number;
  /** Set once the shown code was answered. */
  readonly answer: { typed: string; verdict: DrillVerdict } | undefined;
  /** Codes that were known when they came the first time, and how often any was put back. */
  readonly knewAtOnce: number;
  readonly again: number;
  /** Codes that were put back at least once. */
  readonly putBack: ReadonlySet<string>;
};

const CATEGORY_LENGTH = 3;

/** Starts a drill over these codes, in random order. */
export function startDrill(codes: readonly CodeChange[], random: Random): CodeDrill {
  const queue = shuffled(codes, random);
  return { queue, total: queue.length, answer: undefined, knewAtOnce: 0, again: 0, putBack: new Set() };
}

/** The code is typed in any way; nothing typed shows the answer. Answering twice changes nothing. */
export function answerDrill(drill: CodeDrill, typed: string): CodeDrill {
  const [asked] = drill.queue;
  if (!asked || drill.answer) return drill;
  return { ...drill, answer: { typed, verdict: verdictOn(asked.code, normaliseCode(typed)) } };
}

/** After the answer: `knew` takes the code out, otherwise it comes again at the end. */
export function judgeDrill(drill: CodeDrill, knew: boolean): CodeDrill {
  const [asked, ...rest] = drill.queue;
  if (!asked || !drill.answer) return drill;
  const before = drill.putBack.has(asked.code);
  if (knew) {
    return { ...drill, queue: rest, answer: undefined, knewAtOnce: drill.knewAtOnce + (before ? 0 : 1) };
  }
  return {
    ...drill,
    queue: [...rest, asked],
    answer: undefined,
    again: drill.again + 1,
    putBack: new Set([...drill.putBack, asked.code]),
  };
}

function verdictOn(code: string, typed: string): DrillVerdict {
  if (typed === code) return 'code';
  const category = code.slice(0, CATEGORY_LENGTH);
  return typed.length >= CATEGORY_LENGTH && typed.startsWith(category) ? 'category' : 'wrong';
}
