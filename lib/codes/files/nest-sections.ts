import type { TabularSection } from '../records/tabular-notes';

/**
 * Tells each section of a chapter which section is next around it. The file lists them one after the other; only the
 * ranges say that M00-M25 is around M05-M14, and its notes hold there.
 */
export function nestSections(sections: readonly TabularSection[]): void {
  const widestFirst = sections
    .map((section) => {
      const [first = '', last = first] = section.section.split('-');
      return { section, first, last };
    })
    .toSorted((a, b) => compare(a.first, b.first) || compare(b.last, a.last));
  const around: typeof widestFirst = [];
  for (const one of widestFirst) {
    while ((around.at(-1)?.last ?? '~') < one.last) around.pop();
    const parent = around.at(-1);
    if (parent) one.section.within = parent.section.section;
    around.push(one);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
