/** A stretch of a text: characters `start` up to, not including, `end`. */
export type Stretch = { start: number; end: number };

/**
 * The marks after a stretch was marked: joined with those it touches, or, when all of it was marked already, taken out.
 * Sorted, never overlapping.
 */
export function toggleMark(marks: readonly Stretch[], { start, end }: Stretch): Stretch[] {
  if (end <= start) return [...marks];
  const around = marks.find((mark) => mark.start <= start && end <= mark.end);
  const next = around
    ? [
        ...marks.filter((mark) => mark !== around),
        { start: around.start, end: start },
        { start: end, end: around.end },
      ]
    : joined(marks, { start, end });
  return next.filter((mark) => mark.end > mark.start).toSorted((a, b) => a.start - b.start);
}

function joined(marks: readonly Stretch[], added: Stretch): Stretch[] {
  const touched = marks.filter((mark) => mark.start <= added.end && added.start <= mark.end);
  const all = [...touched, added];
  return [
    ...marks.filter((mark) => !touched.includes(mark)),
    { start: Math.min(...all.map((mark) => mark.start)), end: Math.max(...all.map((mark) => mark.end)) },
  ];
}

export type WordStep = 'next' | 'previous' | 'longer' | 'shorter';

/**
 * The selection after a step by whole words, for choosing words without a pointer: the word after or before it, or one
 * word more or less at its end. Without a selection it is the first word; undefined in a text without words.
 */
export function stepWords(text: string, from: Stretch | undefined, step: WordStep): Stretch | undefined {
  const words = [...text.matchAll(/\S+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const first = words.findIndex((word) => from !== undefined && word.end > from.start);
  if (from === undefined || first < 0) return words[0];
  const last = words.findLastIndex((word) => word.start < from.end);
  const within = (at: number) => Math.max(0, Math.min(at, words.length - 1));
  const [start, end] =
    step === 'next'
      ? [within(last + 1), within(last + 1)]
      : step === 'previous'
        ? [within(first - 1), within(first - 1)]
        : [first, Math.max(first, within(step === 'longer' ? last + 1 : last - 1))];
  return { start: words[start]?.start ?? 0, end: words[end]?.end ?? 0 };
}
