import type { CodeSheet, RecordHighlight, SheetLine } from './scenario-session';

/** What the coder made of a record so far: the same in a scenario and inside a mock exam. */
export type ScenarioWorkState = { sheet: CodeSheet; highlights: RecordHighlight[] };

/** A part of the sheet; ICD-10-CM in the one, ICD-10-PCS or HCPCS and CPT in the other. */
export type SheetList = keyof CodeSheet;

/** What may change in a line; `undefined` takes a value away. */
export type LineChange = {
  [Field in 'system' | 'code' | 'poa' | 'modifiers' | 'units']?: SheetLine[Field] | undefined;
};

/** One step of the coder. Lines are named by their ids, so that steps of two open tabs go together. */
export type WorkChange =
  /** `at`: its place, last where it is left out. Also undoes a removal. A line that is there is brought up to date. */
  | { kind: 'line-added'; list: SheetList; line: SheetLine; at?: number | undefined }
  | { kind: 'line-changed'; lineId: string; change: LineChange }
  | { kind: 'line-removed'; lineId: string }
  /** `to`: the place it gets, from 0. */
  | { kind: 'line-moved'; lineId: string; to: number }
  | { kind: 'highlight-added'; highlight: RecordHighlight }
  /** Takes away the highlights that overlap the stretch. */
  | { kind: 'highlight-removed'; highlight: RecordHighlight };

const LISTS = ['diagnoses', 'procedures'] as const;

/**
 * The work after one step; the same object when the step changes nothing (its line is gone, or was added already).
 * @param work the work so far
 */
export function reduceWork<Work extends ScenarioWorkState>(work: Work, change: WorkChange): Work {
  const next = reduce(work, change);
  return next.sheet === work.sheet && next.highlights === work.highlights ? work : { ...work, ...next };
}

function reduce({ sheet, highlights }: ScenarioWorkState, change: WorkChange): ScenarioWorkState {
  switch (change.kind) {
    case 'line-added':
      return { sheet: withLine(sheet, change.list, change.line, change.at), highlights };
    case 'line-changed':
      return { sheet: changed(sheet, change.lineId, (line) => withChange(line, change.change)), highlights };
    case 'line-removed':
      return { sheet: without(sheet, change.lineId), highlights };
    case 'line-moved': {
      const found = placeOf(sheet, change.lineId);
      if (!found || found.at === clamped(change.to, sheet[found.list].length - 1))
        return { sheet, highlights };
      const rest = without(sheet, change.lineId);
      return { sheet: withLine(rest, found.list, found.line, change.to), highlights };
    }
    case 'highlight-added':
      return { sheet, highlights: withHighlight(highlights, change.highlight) };
    case 'highlight-removed': {
      const kept = highlights.filter((each) => !overlaps(each, change.highlight));
      return { sheet, highlights: kept.length === highlights.length ? highlights : kept };
    }
  }
}

/** Where a line stands, or undefined when it is gone. */
export function placeOf(
  sheet: CodeSheet,
  lineId: string,
): { list: SheetList; at: number; line: SheetLine } | undefined {
  for (const list of LISTS) {
    const at = sheet[list].findIndex(({ id }) => id === lineId);
    const line = sheet[list][at];
    if (line) return { list, at, line };
  }
  return undefined;
}

function withLine(sheet: CodeSheet, list: SheetList, line: SheetLine, at: number | undefined): CodeSheet {
  const found = placeOf(sheet, line.id);
  if (found) return isSame(found.line, line) ? sheet : changed(sheet, line.id, () => line);
  const place = clamped(at ?? Infinity, sheet[list].length);
  return { ...sheet, [list]: sheet[list].toSpliced(place, 0, line) };
}

function isSame(a: SheetLine, b: SheetLine): boolean {
  const told = ({ id, system, code, poa, modifiers, units }: SheetLine) =>
    JSON.stringify([id, system, code, poa, modifiers, units]);
  return told(a) === told(b);
}

function without(sheet: CodeSheet, lineId: string): CodeSheet {
  const found = placeOf(sheet, lineId);
  return found ? { ...sheet, [found.list]: sheet[found.list].toSpliced(found.at, 1) } : sheet;
}

function changed(sheet: CodeSheet, lineId: string, change: (line: SheetLine) => SheetLine): CodeSheet {
  const found = placeOf(sheet, lineId);
  return found ? { ...sheet, [found.list]: sheet[found.list].with(found.at, change(found.line)) } : sheet;
}

function withChange(line: SheetLine, change: LineChange): SheetLine {
  const entries = Object.entries({ ...line, ...change });
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined)) as SheetLine;
}

/** Stretches that touch become one, so that removing one mark never leaves half of another behind. */
function withHighlight(highlights: RecordHighlight[], added: RecordHighlight): RecordHighlight[] {
  if (added.end <= added.start) return highlights;
  const joined = highlights.filter((each) => overlaps(each, added));
  const start = Math.min(added.start, ...joined.map((each) => each.start));
  const end = Math.max(added.end, ...joined.map((each) => each.end));
  const [only] = joined;
  if (joined.length === 1 && only?.start === start && only.end === end) return highlights;
  const others = highlights.filter((each) => !joined.includes(each));
  return [...others, { document: added.document, start, end }];
}

function overlaps(a: RecordHighlight, b: RecordHighlight): boolean {
  return a.document === b.document && a.start < b.end && b.start < a.end;
}

function clamped(place: number, last: number): number {
  return Math.max(0, Math.min(place, last));
}
