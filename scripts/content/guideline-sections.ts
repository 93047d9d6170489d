const LETTERS = Array.from({ length: 26 }, (_, at) => String.fromCodePoint(97 + at));
const NUMBERS = Array.from({ length: 50 }, (_, at) => String(at + 1));

/** The levels of the Guidelines, outermost first: how a heading of the level begins, and the order of its marks. */
const LEVELS: readonly { heading: RegExp; marks: readonly string[] }[] = [
  { heading: /^Section ([IV]+)\.\s/, marks: ['I', 'II', 'III', 'IV'] },
  { heading: /^([A-Z])\.\s/, marks: LETTERS.map((letter) => letter.toUpperCase()) },
  { heading: /^(\d{1,2})\.\s/, marks: NUMBERS },
  { heading: /^([a-z])\.\s/, marks: LETTERS },
  { heading: /^(\d{1,2})\)\s/, marks: NUMBERS },
  { heading: /^(?:\(([a-z])\)|([a-z])\.\s)/, marks: LETTERS },
  { heading: /^\(([ivx]+)\)/, marks: ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x'] },
];

const APPENDIX = 'Appendix I';

/**
 * The section ids of the ICD-10-CM Official Guidelines, read from the headings of their text (`I.C.1.d.1.a.iv`,
 * `Appendix I`), in the order of the text. A line is a heading when its mark follows the one before on its level or
 * opens a level; the table of contents is skipped. A list lettered `a.` inside `1)` counts as `(a)` (burns, I.C.19.d.1).
 * @throws RangeError when the text has no body of the Guidelines
 */
export function parseGuidelineSections(text: string): string[] {
  const lines = text
    .replaceAll('\f', '')
    .split(/\r?\n/)
    .map((line) => line.trim());
  const start = lines.findLastIndex((line) => /^Section I\.\s/.test(line));
  const end = lines.findLastIndex((line) => line === APPENDIX);
  if (start < 0 || end < start) throw new RangeError('Not the text of the ICD-10-CM Official Guidelines.');
  const ids: string[] = [];
  let path: string[] = [];
  for (const line of lines.slice(start, end)) {
    const next = headingAfter(path, line);
    if (!next) continue;
    path = next;
    ids.push(next.join('.'));
  }
  return [...ids, APPENDIX];
}

function headingAfter(path: readonly string[], line: string): string[] | undefined {
  for (const [level, { heading, marks }] of LEVELS.entries()) {
    const match = heading.exec(line);
    const mark = match?.[1] ?? match?.[2];
    if (mark === undefined || path.length < level) continue;
    const previous = path[level];
    const expected = previous === undefined ? marks[0] : marks[marks.indexOf(previous) + 1];
    if (mark === expected) return [...path.slice(0, level), mark];
  }
  return undefined;
}

/** A section as authors write it (`Section I.C.1.d.1.(a)`, `I.C.9.a.1)`) in the form of `parseGuidelineSections`. */
export function normalizeSection(section: string): string {
  if (section.trim() === APPENDIX) return APPENDIX;
  return section
    .replace(/^\s*Section\s+/i, '')
    .replaceAll(/\s+/g, '')
    .replaceAll(/\.?\(([a-z0-9]+)\)/g, '.$1')
    .replaceAll(')', '')
    .replace(/\.$/, '');
}
