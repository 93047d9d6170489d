import type { Grade } from '@/lib/schedule/grade';
import { memoryFormulas, type Strength } from '@/lib/schedule/memory';
import type { Hidden } from './hidden';
import type { Scheduler, Visible } from './study';
import { GRADES_WHEN_KNOWN, SECONDS_NEW } from './study';
import { TrueTables } from './true-tables';
import { laterSeconds, prospectAt, waiting, type Prospect, type TrueValues } from './true-values';

/** Days to wait with a new item that are looked at. */
const NEW_WAITS = [0, 1, 2, 3, 5, 8, 13, 20, 30, 45, 60];
/** What practice does for a point lasts this share of it for each practice that is still to come. */
const LASTING = 0.6;
const NOTHING: Prospect = { net: 0, seconds: 0, answers: 0, recall: 0 };

/** An item today: its prospect if it is not asked, what it is worth if it is, and how many seconds that takes. */
type Look = Prospect & { now: number; cost: number; known: number };

/**
 * A planner that sees all of a learner's memory, but not how dice will fall: what was known beforehand and how firmly, the
 * learner's own FSRS, transfer and pace, and the days that will be missed. After each answer it asks what adds the most to
 * recall on exam day for its seconds. No product can do that; it shows what the knowledge is worth.
 */
export function allKnowing(to: Visible, hidden: Hidden): Scheduler {
  const { learner, studied, truth } = hidden;
  if (!truth) throw new RangeError('Only where FSRS is the truth.');
  const { transfer, pace, point } = learner;
  const { items, days } = to;
  const formulas = memoryFormulas(learner.weights);
  const tables = new TrueTables(formulas, transfer, studied);
  const { grid } = tables;
  const ofPoint = itemsOfPoints(point, learner.points);
  const wasSeen = new Uint8Array(items);
  const answeredOn = new Int32Array(items).fill(-1);
  const worth = new Float64Array(items);
  const waits = new Map<number, Prospect>();
  const newItems = new Map<string, Prospect>();
  let today = -1;
  let price = 0;

  const firsts = new Map<Grade, Strength>();
  const next = (before: Strength | undefined, elapsed: number, grade: Grade): Strength => {
    if (before) return formulas.next(before, elapsed, grade);
    const made = firsts.get(grade) ?? formulas.next(undefined, 0, grade);
    firsts.set(grade, made);
    return made;
  };
  const traceOf = (of: number) => items + of;
  /** The mean of what an answer leads to. */
  const after = (
    strength: Strength | undefined,
    elapsed: number,
    known: number,
    value: (next: Strength) => number,
    grades: readonly (readonly [Grade, number])[] = GRADES_WHEN_KNOWN,
  ): number => {
    const lead = (grade: Grade) => value(next(strength, elapsed, grade));
    const ifKnown = known === 0 ? 0 : grades.reduce((sum, [grade, share]) => sum + share * lead(grade), 0);
    return known * ifKnown + (known === 1 ? 0 : (1 - known) * lead('again'));
  };
  /** Not asked today: the best later time, or never. */
  const notNow = (values: TrueValues, strength: Strength, elapsed: number, day: number): Prospect => {
    const mixed = { ...NOTHING };
    for (const [at, share] of grid.corners(strength)) {
      const key = tables.key(grid.state(at, elapsed), values);
      const made = waits.get(key) ?? waiting(grid, values, { strength: at, elapsed, left: days - day });
      waits.set(key, made);
      add(mixed, made, share);
    }
    return mixed;
  };
  /** A new item: asked today or on the best later day, or never. */
  const newItem = (values: TrueValues, day: number, known: number): Prospect => {
    const key = `${known} ${values.carried.most}`;
    const had = newItems.get(key);
    if (had) return had;
    let best = NOTHING;
    for (const wait of NEW_WAITS) {
      if (day + wait >= days || studied[day + wait] !== true) continue;
      // What its point will carry then; nothing of a point that was never asked.
      const then = wait === 0 || known === 0 ? known : values.carried.most;
      const mean = (figure: keyof Prospect) =>
        after(undefined, 0, then, (made) => prospectAt(grid, values, made, days - day - wait)[figure]);
      const net = mean('net') - values.price * SECONDS_NEW;
      if (net <= best.net) continue;
      best = {
        net,
        seconds: SECONDS_NEW + mean('seconds'),
        answers: 1 + mean('answers'),
        recall: mean('recall'),
      };
    }
    newItems.set(key, best);
    return best;
  };
  const look = (item: number, day: number): Look => {
    const of = traceOf(point[item] ?? 0);
    const pointRecall = truth.trace(of) && truth.recall(of, (day + days) / 2);
    const values = tables.at(price, pointRecall ?? 0);
    const known = 1 - (1 - truth.recall(item, day)) * (1 - transfer * truth.recall(of, day));
    const trace = truth.trace(item);
    const elapsed = trace ? day - trace.since : 0;
    const now = after(
      trace?.strength,
      elapsed,
      known,
      (made) => prospectAt(grid, values, made, days - day).net,
    );
    const prospect = trace ? notNow(values, trace.strength, elapsed, day) : newItem(values, day, known);
    return { ...prospect, now, known, cost: wasSeen[item] === 1 ? laterSeconds(known) : SECONDS_NEW };
  };
  /** What asking each item of a point is worth for a second: for itself, and for the others of its point. */
  const weigh = (of: number, day: number): void => {
    const looks = (ofPoint[of] ?? []).map((item) => ({ item, at: look(item, day) }));
    const trace = truth.trace(traceOf(of));
    const asItIs = truth.recall(traceOf(of), days);
    const open = looks.reduce((sum, { at }) => sum + 1 - at.recall, 0);
    const answers = looks.reduce((sum, { at }) => sum + at.answers, 0);
    for (const { item, at } of looks) {
      const practised = after(
        trace?.strength,
        trace ? day - trace.since : 0,
        at.known,
        (made) => formulas.recall(made.stability, days - day),
        [['good', 1]],
      );
      const lasting = LASTING ** Math.max(0, answers - at.answers);
      worth[item] = (at.now - at.net + transfer * open * (practised - asItIs) * lasting) / at.cost;
    }
  };
  const forget = (): void => {
    waits.clear();
    newItems.clear();
  };
  /** The lowest price at which no more seconds are wanted than there are. */
  const setPrice = (day: number): void => {
    const left = studied.filter((isStudied, at) => isStudied && at >= day).length * to.minutes * 60;
    let low = 0;
    let high = tables.prices - 1;
    while (low < high) {
      price = Math.floor((low + high) / 2);
      forget();
      let wanted = 0;
      for (let item = 0; item < items; item += 1) wanted += look(item, day).seconds * pace;
      if (wanted > left) low = price + 1;
      else high = price;
    }
    price = low;
    forget();
  };
  return {
    next: (day) => {
      if (day !== today) {
        today = day;
        setPrice(day);
        ofPoint.forEach((_, of) => weigh(of, day));
      }
      let best: number | undefined;
      for (let item = 0; item < items; item += 1) {
        if (answeredOn[item] === day || (worth[item] ?? 0) <= 0) continue;
        if (best === undefined || (worth[item] ?? 0) > (worth[best] ?? 0)) best = item;
      }
      return best;
    },
    answered: (item, day) => {
      wasSeen[item] = 1;
      answeredOn[item] = day;
      weigh(point[item] ?? 0, day);
    },
  };
}

/** The items of each knowledge point. */
export function itemsOfPoints(point: Uint16Array, points: number): number[][] {
  const lists = Array.from({ length: points }, (): number[] => []);
  point.forEach((of, item) => lists[of]?.push(item));
  return lists;
}

function add(sum: Prospect, more: Prospect, share: number): void {
  sum.net += share * more.net;
  sum.seconds += share * more.seconds;
  sum.answers += share * more.answers;
  sum.recall += share * more.recall;
}
