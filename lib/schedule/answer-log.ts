import type { Grade } from './grade';
import { cardAfter, type ItemCard, type LoggedAnswer } from './item-card';

/** The answers to one item, in the order of their ids: instant, and what was answered (`packed`). */
type ItemAnswers = { at: number[]; packed: number[] };

const GRADES = ['again', 'hard', 'good', 'easy'] as const satisfies readonly Grade[];

/**
 * The log of all answers, by item; every card can be made from it. A million answers take some 20 MB.
 * The order of the log is that of the instants, and within an instant that of the ids: neither the order in which answers
 * were stored nor the device that they came from has a say in it.
 */
export class AnswerLog {
  readonly #items = new Map<string, ItemAnswers>();
  #lastId = '';
  #size = 0;

  /** The log of answers that come in any order, some of them twice. */
  static of(answers: readonly LoggedAnswer[]): AnswerLog {
    const log = new AnswerLog();
    log.add(answers.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
    return log;
  }

  /** How many answers it has. */
  get size(): number {
    return this.#size;
  }

  /** The last of its ids. */
  get lastId(): string {
    return this.#lastId;
  }

  /** Ids of the items that were answered. */
  get itemIds(): string[] {
    return [...this.#items.keys()];
  }

  /**
   * Takes more answers, in the order of their ids; one that it has already is left out.
   * @throws RangeError when an id comes before one that was taken
   */
  add(answers: readonly LoggedAnswer[]): void {
    for (const { id, itemId, at, grade, isCorrect } of answers) {
      if (id === this.#lastId) continue;
      if (id < this.#lastId) throw new RangeError(`The answer ${id} comes too late.`);
      this.#lastId = id;
      this.#size += 1;
      let item = this.#items.get(itemId);
      if (!item) this.#items.set(itemId, (item = { at: [], packed: [] }));
      item.at.push(at);
      item.packed.push(GRADES.indexOf(grade) * 2 + (isCorrect ? 1 : 0));
    }
  }

  /**
   * The card that the answers to an item lead to; undefined when there are none.
   * @param retention the share of items that should still be known when they come due
   */
  cardOf(itemId: string, retention: number): ItemCard | undefined {
    const item = this.#items.get(itemId);
    if (!item) return undefined;
    let card: ItemCard | undefined;
    for (const place of inOrder(item.at)) {
      const packed = item.packed[place] ?? 0;
      const answer = {
        itemId,
        at: item.at[place] ?? 0,
        grade: GRADES[packed >> 1] ?? 'again',
        isCorrect: packed % 2 === 1,
      };
      card = cardAfter(card, answer, retention);
    }
    return card;
  }

  /** The cards of all items. */
  cards(retention: number): ItemCard[] {
    return this.itemIds.flatMap((itemId) => this.cardOf(itemId, retention) ?? []);
  }
}

/** The places of the instants, the earliest first; equal ones stay in the order of their ids. */
function inOrder(at: readonly number[]): number[] {
  const places = at.map((_, place) => place);
  const isInOrder = at.every((each, place) => place === 0 || (at[place - 1] ?? 0) <= each);
  return isInOrder ? places : places.toSorted((a, b) => (at[a] ?? 0) - (at[b] ?? 0));
}
