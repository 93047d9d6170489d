import { blueprint } from '@/lib/exam/blueprint';
import { examForm } from '@/lib/exam/exam-form';
import { normalDraw } from '@/lib/std/normal-draw';
import type { Random } from '@/lib/std/random';
import type { World } from './worlds';

export const BLUEPRINT = blueprint('ccs-2026');
const FORM = examForm(BLUEPRINT, 'full');
/** Of the exam, those that count. */
export const BLUEPRINT_PLACES = FORM.places - FORM.unscored;
const BANK_ITEMS = 600;
/** Of the exam's items: on a knowledge point that some item of the bank teaches. */
const EXAM_IN_BANK = 0.7;

/** What several items can teach and ask. Difficulty in normal deviates. */
export type KnowledgePoint = { id: number; domain: number; difficulty: number };

/** An item as it truly is. */
export type SimulatedItem = {
  id: number;
  point: KnowledgePoint;
  itemType: 'single' | 'multiple';
  difficulty: number;
  /** How sharply it tells who knows from who does not. */
  discrimination: number;
  /** Right all the same, when the point is not known. */
  guess: number;
  /** Wrong all the same, when it is known. */
  slip: number;
  /** What the authors say of its difficulty, 1 to 5. */
  label: number;
};

/** A bank of 600 items whose knowledge points have one to five items each, and domains by the weights of the blueprint. */
export function makeBank(world: World, random: Random): SimulatedItem[] {
  let point = 0;
  const items: SimulatedItem[] = [];
  for (const [domain, { weight }] of BLUEPRINT.domains.entries()) {
    // One author a domain, who finds all of it harder or easier than it is.
    const bias = 0.4 * normalDraw(random);
    const until = items.length + Math.round((weight / 100) * BANK_ITEMS);
    while (items.length < until) {
      const taught = newPoint(point++, domain, random);
      const count = Math.min(until - items.length, 1 + Math.floor(random() ** 2 * 5));
      for (let at = 0; at < count; at += 1)
        items.push(makeItem(items.length, taught, world.labelNoise, bias, random));
    }
  }
  return items;
}

/** The items of one exam, none of which is in the bank: by the weights, seven of ten on points that the bank teaches. */
export function makeExam(
  world: World,
  bank: readonly SimulatedItem[],
  places: number,
  random: Random,
): SimulatedItem[] {
  const shift = world.exam.shift + world.exam.sd * normalDraw(random);
  return BLUEPRINT.domains.flatMap(({ weight }, domain) => {
    const taught = bank.filter((item) => item.point.domain === domain);
    return Array.from({ length: Math.round((weight / 100) * places) }, () => {
      const from = taught[Math.floor(random() * taught.length)];
      const point = from && random() < EXAM_IN_BANK ? from.point : newPoint(-1, domain, random);
      const item = makeItem(-1, point, world.labelNoise, 0, random);
      return { ...item, difficulty: item.difficulty + shift };
    });
  });
}

function newPoint(id: number, domain: number, random: Random): KnowledgePoint {
  // Skewed to the right (Gumbel): most are ordinary, some are very hard.
  return { id, domain, difficulty: -0.25 - 0.45 * Math.log(-Math.log(1 - random() * 0.999_999)) - 0.26 };
}

function makeItem(
  id: number,
  point: KnowledgePoint,
  labelNoise: number,
  bias: number,
  random: Random,
): SimulatedItem {
  const difficulty = point.difficulty + 0.4 * normalDraw(random);
  const itemType = random() < 0.2 ? 'multiple' : 'single';
  const told = 3 + 1.3 * difficulty + bias + labelNoise * normalDraw(random);
  return {
    id,
    point,
    itemType,
    difficulty,
    discrimination: Math.exp(0.35 * normalDraw(random)),
    guess: itemType === 'single' ? 0.2 + 0.2 * random() : 0.05 + 0.15 * random(),
    slip: 0.02 + 0.06 * random(),
    label: Math.min(5, Math.max(1, Math.round(told))),
  };
}
