import type { Fact } from './fact';

/** A value that the user put in the place of a published one. `editedOn` is an ISO date. */
export type EditedFact = { value: number; note?: string; editedOn: string };

/** The user's own values by the id of the fact. */
export type EditedFacts = Readonly<Record<string, EditedFact>>;

/** A number with its source and, where the user changed it, what was published. */
export type NumberFact = Fact<number> & { published?: number; editedOn?: string; note?: string };

/** The fact as it applies for this user: with their own value, and what was published beside it. */
export function withEdit(fact: Fact<number>, edit: EditedFact | undefined): NumberFact {
  if (!edit) return fact;
  const { value, note, editedOn } = edit;
  return { ...fact, value, published: fact.value, editedOn, ...(note === undefined ? {} : { note }) };
}
