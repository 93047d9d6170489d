import { CODE_SYSTEMS, type CodeSystem } from '@/lib/codes/code-system';
import type { LookupKind, LookupTarget } from './lookup-entry';

const CHOSEN = /^(term|note|code|item)\/(\S+)$/;
const CODE = /^([a-z0-9]+)\/([A-Za-z0-9]+(?:\.\d+)?)\/([^/]+)$/;

/**
 * What the address bar gets as the content of a suggestion, so that choosing it opens that very thing: `term/sepsis`,
 * `code/icd10cm/FY2026/A41.9`.
 */
export function omniboxContent({ kind, id, system, edition }: LookupTarget): string {
  return system === undefined || edition === undefined
    ? `${kind}/${id}`
    : `${kind}/${system}/${edition}/${id}`;
}

/**
 * The thing that was chosen in the address bar, or undefined when the text was typed by the user. A code may come without
 * system and edition (`code/A41.9`).
 */
export function chosenInOmnibox(text: string): LookupTarget | undefined {
  const [, kind, rest] = CHOSEN.exec(text) ?? [];
  if (kind === undefined || rest === undefined) return undefined;
  const [, system, edition, id] = CODE.exec(rest) ?? [];
  if (!rest.includes('/')) return { kind: kind as LookupKind, id: rest };
  if (kind !== 'code' || id === undefined) return undefined;
  return isSystem(system) ? { kind, id, system, edition } : undefined;
}

function isSystem(text: string | undefined): text is CodeSystem {
  return text !== undefined && Object.hasOwn(CODE_SYSTEMS, text);
}
