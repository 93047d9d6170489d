import type { Grade } from '@/lib/schedule/grade';
import type { Random } from '@/lib/std/random';
import type { Learner } from './learner';
import type { Truth } from './truth';

/** Chooses what a learner is asked. It sees answers and grades, and nothing of what is behind them. */
export type Scheduler = {
  /** The next item, or undefined when it has nothing more for this day. */
  next: (day: number, secondsLeft: number) => number | undefined;
  answered: (item: number, day: number, grade: Grade) => void;
};

/** What schedulers are told: what the product knows as well. */
export type Visible = {
  items: number;
  domain: Uint8Array;
  rated: Uint8Array;
  point: Uint16Array;
  days: number;
  minutes: number;
  secondsNew: number;
  secondsReview: number;
  random: Random;
};

export type Study = { days: number; minutes: number };

export type Outcome = {
  /** Expected recall of the pool on exam day (0 to 1), and what it would have been without any study. */
  recall: number;
  recallBefore: number;
  /** Expected share of right answers to the unseen items, guessing included. */
  unseen: number;
  answers: number;
};

export const SECONDS_NEW = 60;
export const SECONDS_RIGHT = 25;
export const SECONDS_WRONG = 45;
/** What a later answer takes in the middle. */
const SECONDS_REVIEW = 30;
export const GUESS = 0.25;
const MISSED_DAY = 0.12;

/** What a scheduler is told of a learner. */
export function visible(learner: Learner, { days, minutes }: Study, random: Random): Visible {
  const { domain, rated, point, pace } = learner;
  return {
    items: domain.length,
    domain,
    rated,
    point,
    days,
    minutes,
    secondsNew: SECONDS_NEW * pace,
    secondsReview: SECONDS_REVIEW * pace,
    random,
  };
}

/** Which days a learner studies; the others are missed. */
export function drawStudiedDays({ days }: Study, random: Random): boolean[] {
  return Array.from({ length: days }, () => random() >= MISSED_DAY);
}

/** One learner studies to the day before the exam by what a scheduler chooses. */
export function study(
  learner: Learner,
  truth: Truth,
  scheduler: Scheduler,
  { days, minutes }: Study,
  { answers: dice, studied }: { answers: Random; studied: readonly boolean[] },
): Outcome {
  const knows = (item: number, day: number) => {
    const carried = learner.transfer * truth.recall(learner.domain.length + (learner.point[item] ?? 0), day);
    return 1 - (1 - truth.recall(item, day)) * (1 - carried);
  };
  const poolRecall = () => {
    let sum = 0;
    for (let item = 0; item < learner.domain.length; item += 1) sum += knows(item, days);
    return sum / learner.domain.length;
  };
  const recallBefore = poolRecall();
  const wasSeen = new Uint8Array(learner.domain.length);
  let answers = 0;
  for (let day = 0; day < days; day += 1) {
    if (studied[day] !== true) continue;
    let left = minutes * 60;
    while (left > 0) {
      const item = scheduler.next(day, left);
      if (item === undefined) break;
      const isKnown = dice() < knows(item, day);
      const isRight = isKnown || dice() < GUESS;
      const grade = gradeOf(isKnown, isRight, dice());
      const later = isRight ? SECONDS_RIGHT : SECONDS_WRONG;
      left -= (wasSeen[item] === 1 ? later : SECONDS_NEW) * learner.pace;
      wasSeen[item] = 1;
      answers += 1;
      truth.practise(item, day, isKnown, grade);
      truth.practise(learner.domain.length + (learner.point[item] ?? 0), day, isKnown, 'good');
      scheduler.answered(item, day, grade);
    }
  }
  return { recall: poolRecall(), recallBefore, unseen: unseenScore(learner, truth, days), answers };
}

/** What learners say of an answer that they knew, with the share of each. */
export const GRADES_WHEN_KNOWN: readonly (readonly [Grade, number])[] = [
  ['hard', 0.15],
  ['good', 0.7],
  ['easy', 0.15],
];

/** The product's grade mapping (`lib/schedule/grade.ts`) with what learners say of their answers. */
function gradeOf(isKnown: boolean, isRight: boolean, share: number): Grade {
  if (!isRight) return 'again';
  if (!isKnown) return share < 0.7 ? 'hard' : 'good';
  let upTo = 0;
  for (const [grade, of] of GRADES_WHEN_KNOWN) {
    upTo += of;
    if (share < upTo) return grade;
  }
  return 'easy';
}

function unseenScore({ unseenIsKnown, domain, transfer }: Learner, truth: Truth, day: number): number {
  let sum = 0;
  unseenIsKnown.forEach((isKnown, point) => {
    const known = isKnown === 1 ? 1 : transfer * truth.recall(domain.length + point, day);
    sum += known + (1 - known) * GUESS;
  });
  return sum / unseenIsKnown.length;
}
