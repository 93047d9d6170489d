import { withPlaceholder } from './with-placeholder';
import type { SeventhCharacters, TabularCode } from './tabular-notes';

/**
 * All codes of a category that are not headers, 7th characters added where they are defined, in the book's order.
 * Some of them may be invalid (S06 with loss of consciousness and death has no subsequent encounter): the order file of
 * the edition decides.
 */
export function* tabularCodes(code: TabularCode, around?: SeventhCharacters): Generator<string> {
  const seventh = code.seventh ?? around;
  if (code.codes) for (const child of code.codes) yield* tabularCodes(child, seventh);
  else if (!seventh || code.code.length > 6) yield code.code;
  else for (const { character } of seventh.characters) yield withPlaceholder(code.code, character);
}
