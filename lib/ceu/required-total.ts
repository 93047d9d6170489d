import type { EditedFacts, NumberFact } from '@/lib/exam/edited-fact';
import { ceuFact } from './ceu-facts';
import { credentialTitles } from './held-credential';

/** Credentials with the lower base; every other one has the higher. AHIMA recertification guide. */
const LOWER_BASE: ReadonlySet<string> = new Set(['ccs', 'cca', 'ccs-p', 'rhit']);

/**
 * The CEUs that AHIMA asks for in a cycle: the highest base of the credentials held, more for each further one, up to a
 * cap. Without a credential, those for one with the lower base. That the highest base is the one taken is inferred
 * for some combinations (CCS + RHIT, CCS + RHIA).
 */
export function requiredTotal(credentials: readonly string[], edits: EditedFacts): NumberFact {
  const held = [...new Set(credentials)];
  const value = (id: Parameters<typeof ceuFact>[0]) => ceuFact(id, edits).value;
  const isHigher = held.some((each) => !LOWER_BASE.has(each));
  const base = ceuFact(isHigher ? 'ceu.ahima.baseOther' : 'ceu.ahima.base', edits);
  if (held.length <= 1) return base;
  return {
    value: Math.min(value('ceu.ahima.cap'), base.value + value('ceu.ahima.extra') * (held.length - 1)),
    source: `${base.source} (${credentialTitles(held)})`,
    checkedOn: base.checkedOn,
    confidence: base.confidence,
  };
}
