import { describe, expect, it } from 'vitest';
import { LISTED_RULES } from './list-rules';
import { isListed, listedPatterns } from './listed-forms';

const PATTERNS = listedPatterns(LISTED_RULES);

/** The form stands in brackets; one before it in braces was found. */
function isMeant(written: string): boolean {
  const text = written.replace(/[[\]{}]/g, '');
  const at = (sign: string) =>
    written.indexOf(sign) - written.slice(0, written.indexOf(sign)).replace(/[^[\]{}]/g, '').length;
  const listedTo = written.includes('}') ? at('}') : -1;
  return isListed(PATTERNS, text, at('['), at(']'), listedTo);
}

describe('isListed', () => {
  it.each([
    'Append modifier [25] to the visit.',
    'modifiers 58 and [78]',
    'Billed as 99214-[25] allowed 80.00',
    '45380-59-[PT] was paid',
    'Right knee: 73562 [RT] only',
    'Put [25] on 99291 when both are done.',
    'E0601 takes {KH} for the first month, then [KI]',
    'staged takes modifier {58}, an unplanned return to the operating room [78], and',
    'J0897 with [JZ] for no waste',
  ])('%s', (text) => expect(isMeant(text)).toBe(true));

  it.each([
    'A girl of [25] years',
    'Modifiers are for [25] patients',
    'Seen in the [ED] with 99284',
    'Treated with [PT] after 27447',
    'He takes [RT] daily',
    'The road turns [LT] here',
  ])('is not: %s', (text) => expect(isMeant(text)).toBe(false));
});
