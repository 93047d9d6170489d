import { isPoaExemptFy2026 } from '@/lib/codes/poa-exempt-fy2026';
import type { SheetLine } from './scenario-session';
import { SCORING } from './scoring-rules';
import type { ExpectedCode } from './sheet-key';

/** What is right and wrong about a line besides its code; undefined where there is nothing to say. */
export type LineDetails = {
  /**
   * `right`: the principal or first-listed code stands first. `equal`: another code stands first that may. `below`: it
   * should stand first. `above`: the line stands first and should not.
   */
  place: 'right' | 'equal' | 'below' | 'above' | undefined;
  poa: 'right' | 'wrong' | 'missing' | 'exempt' | undefined;
  modifiers: { missing: string[]; extra: string[] } | undefined;
  units: { expected: number; given: number } | undefined;
};

/** What the details of a line depend on besides the line: where it stands, and what stands first. */
export type LinePlace = {
  isFirst: boolean;
  /** Whether the code in the first place may be there though it is not the principal one. */
  isFirstEqual: boolean;
  mayBeFirst: boolean;
};

const FIRST_ROLES = new Set<ExpectedCode['role']>(['principal', 'first-listed', 'principal-procedure']);

/** Compares everything but the code itself. */
export function lineDetails(line: SheetLine, expected: ExpectedCode, place: LinePlace): LineDetails {
  return {
    place: placeOf(expected, place),
    poa: poaOf(line, expected),
    modifiers: modifiersOf(line, expected),
    units: unitsOf(line, expected),
  };
}

/** The share of the code's points that the details cost, 0 to 1; the order of codes comes on top. */
export function lostShare({ place, poa, modifiers, units }: LineDetails): number {
  return (
    (place === 'below' ? SCORING.place : 0) +
    (poa === 'wrong' || poa === 'missing' ? SCORING.detail : 0) +
    (modifiers ? SCORING.detail : 0) +
    (units ? SCORING.detail : 0)
  );
}

function placeOf(
  { role }: ExpectedCode,
  { isFirst, isFirstEqual, mayBeFirst }: LinePlace,
): LineDetails['place'] {
  if (FIRST_ROLES.has(role)) return isFirst ? 'right' : isFirstEqual ? 'equal' : 'below';
  if (!isFirst || role === 'procedure') return undefined;
  return mayBeFirst ? 'equal' : 'above';
}

function poaOf(line: SheetLine, { poa }: ExpectedCode): LineDetails['poa'] {
  if (!poa) return undefined;
  // What was entered in place of the expected code may be exempt itself, and then offers no choice.
  if (poa.includes('exempt') || isPoaExemptFy2026(line.code)) return 'exempt';
  if (line.poa === undefined) return 'missing';
  return poa.includes(line.poa) ? 'right' : 'wrong';
}

function modifiersOf(line: SheetLine, expected: ExpectedCode): LineDetails['modifiers'] {
  if (!hasModifiers(expected.system)) return undefined;
  const extra = (line.modifiers ?? []).map((each) => each.toUpperCase()).filter((each) => each !== '');
  const missing = (expected.modifiers ?? []).filter((each) => {
    const at = extra.indexOf(each);
    if (at >= 0) extra.splice(at, 1);
    return at < 0;
  });
  return missing.length + extra.length === 0 ? undefined : { missing, extra };
}

function unitsOf(line: SheetLine, expected: ExpectedCode): LineDetails['units'] {
  if (!hasModifiers(expected.system)) return undefined;
  const [wanted, given] = [expected.units ?? 1, line.units ?? 1];
  return wanted === given ? undefined : { expected: wanted, given };
}

function hasModifiers(system: ExpectedCode['system']): boolean {
  return system === 'hcpcs' || system === 'cpt';
}
