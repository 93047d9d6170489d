import type { LookupKind, LookupResult } from './lookup-entry';

const CHOSEN = /^(term|note|code|item)\/(\S+)$/;

/** What the address bar gets as the content of a suggestion, so that choosing it opens that very thing. */
export function omniboxContent({ kind, id }: Pick<LookupResult, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

/** The thing that was chosen in the address bar, or undefined when the text was typed by the user. */
export function chosenInOmnibox(text: string): { kind: LookupKind; id: string } | undefined {
  const [, kind, id] = CHOSEN.exec(text) ?? [];
  return kind === undefined || id === undefined ? undefined : { kind: kind as LookupKind, id };
}
