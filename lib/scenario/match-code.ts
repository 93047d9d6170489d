import { normaliseCode } from '@/lib/codes/normalise-code';
import { codeAgreement } from './code-agreement';
import type { SheetLine } from './scenario-session';
import { SCORING } from './scoring-rules';
import type { ExpectedCode } from './sheet-key';

/** In which way a line stands for an expected code, before place, POA, modifiers and units. */
export type CodeMatch =
  | { kind: 'exact' }
  | { kind: 'alternate'; credit: 'full' | 'partial'; reason: string }
  | { kind: 'category'; agreeing: number; of: number };

/** How a line stands for an expected code, or undefined when it does not. Optional codes want the code or an alternate. */
export function matchCode(line: SheetLine, expected: ExpectedCode): CodeMatch | undefined {
  if (!isSameBook(line.system, expected.system)) return undefined;
  const typed = normaliseCode(line.code);
  if (typed === normaliseCode(expected.code)) return { kind: 'exact' };
  const alternate = expected.alternates.find(({ code }) => normaliseCode(code) === typed);
  if (alternate) return { kind: 'alternate', credit: alternate.credit, reason: alternate.reason };
  const agreement = expected.isOptional ? undefined : codeAgreement(expected.system, expected.code, typed);
  return agreement && { kind: 'category', ...agreement };
}

/** The share of a code's points that the code alone earns, 0 to 1. */
export function creditOf(match: CodeMatch): number {
  switch (match.kind) {
    case 'exact':
      return 1;
    case 'alternate':
      return match.credit === 'full' ? 1 : SCORING.partialAlternate;
    case 'category':
      // The category itself counts as one more character that agrees.
      return (SCORING.category * (match.agreeing + 1)) / (match.of + 1);
  }
}

/** HCPCS and CPT are told apart by their shape alone: a line of the one may have been stored as the other while typed. */
function isSameBook(a: SheetLine['system'], b: SheetLine['system']): boolean {
  const book = (system: SheetLine['system']) => (system === 'cpt' ? 'hcpcs' : system);
  return book(a) === book(b);
}
