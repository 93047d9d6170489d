import { CODE_SYSTEMS, CPT_NOTICE, listName } from '@/lib/codes/code-system';
import type { PageOpening } from '@/lib/messages/page-protocol';
import type { TermEntry } from '@/lib/terms/compile-terms';
import type { PageCode, TextSpan } from '@/lib/terms/mention';
import type { Glossary } from '@/lib/terms/open-glossary';

/** Something that the card can have shown in the side panel. It changes nothing by itself. */
type CardAction = { label: string; opening: PageOpening };

/** What a list says of a code. The sign says it without colour. */
type CodeState = { tone: 'good' | 'warn' | 'soft'; sign: string; words: string };

/**
 * What a card shows.
 * @property name the term, or the code with its dot
 * @property source the list that a code is from: `ICD-10-CM · FY2026`; `Your term` for one of the user's own
 * @property text the definition, or the code's title
 * @property notice what the owner of a code system wants to be said
 * @property actions the first is what Enter does
 * @property quietActions those that are wanted seldom
 */
export type CardContent = {
  kind: 'term' | 'code';
  name: string;
  source?: string;
  text?: string;
  state?: CodeState;
  notice?: string;
  actions: CardAction[];
  quietActions: CardAction[];
};

/** Instead of a list that a term is from. */
const OWN_TERM = 'Your term';
const NOT_HERE: CardAction = { label: 'Not on this site', opening: { kind: 'site' } };

/**
 * What the card of a flagged span shows.
 * @returns undefined when the span's term is not in the glossary
 */
export function cardContent(span: TextSpan, entryAt: Glossary['entryAt']): CardContent | undefined {
  if (span.kind !== 'term') return codeContent(span.code);
  const entry = entryAt(span.entry);
  return entry && termContent(entry);
}

function termContent({ id, name, definition, noteId, isOwn }: TermEntry): CardContent {
  const quietActions: CardAction[] = [
    { label: 'Hide this term', opening: { kind: 'hide-term', termId: id } },
    NOT_HERE,
  ];
  // No question teaches it: there is nothing to quiz on.
  if (isOwn) {
    return {
      kind: 'term',
      name,
      source: OWN_TERM,
      ...(definition === '' ? {} : { text: definition }),
      actions: [{ label: 'Open your term', opening: { kind: 'term', termId: id } }],
      quietActions,
    };
  }
  const note: CardAction[] =
    noteId === undefined ? [] : [{ label: 'Open note', opening: { kind: 'note', noteId } }];
  return {
    kind: 'term',
    name,
    text: definition,
    actions: [...note, quiz(`term:${id}`)],
    quietActions,
  };
}

function codeContent(code: PageCode): CardContent {
  const { system, title, isKnown } = code;
  // A number that no list has been asked about has no page.
  const page: CardAction[] = isKnown
    ? [{ label: 'Open code page', opening: { kind: 'code', system, code: code.code } }]
    : [];
  const state = stateOf(code);
  return {
    kind: 'code',
    name: code.code,
    source: isKnown ? `${listName(system)} · ${code.edition}` : CODE_SYSTEMS[system],
    ...(title === '' ? {} : { text: title }),
    ...(state ? { state } : {}),
    ...(system === 'cpt' ? { notice: CPT_NOTICE } : {}),
    actions: [...page, quiz(`code:${system}:${code.code.replace('.', '')}`)],
    quietActions: [NOT_HERE],
  };
}

function quiz(finding: Extract<PageOpening, { kind: 'quiz' }>['finding']): CardAction {
  return { label: 'Quiz me on this', opening: { kind: 'quiz', finding } };
}

/** Undefined for MS-DRGs: codes are grouped into them, and nobody reports them. */
function stateOf({ system, edition, isBillable, isKnown }: PageCode): CodeState | undefined {
  if (!isKnown) {
    const words = 'CPT number. Not checked: you have no CPT list installed';
    return { tone: 'soft', sign: '?', words };
  }
  if (system === 'msdrg') return undefined;
  if (!isBillable) {
    // Only the ICD-10 lists have headers; a code of another list that is not valid has ended (`stateOf` of
    // lib/codes/page/code-history.ts).
    const isHeader = system === 'icd10cm' || system === 'icd10pcs';
    return isHeader
      ? { tone: 'warn', sign: '▸', words: 'Not billable: a category, more characters are needed' }
      : { tone: 'warn', sign: '✕', words: `No longer in force in ${edition}` };
  }
  return { tone: 'good', sign: '✓', words: system === 'cpt' ? 'In your list' : `Billable in ${edition}` };
}
