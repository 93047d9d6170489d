import { CPT_EDITION, type CptPreview } from '@/lib/codes/files/read-cpt-list';

const LONGEST = 40;

/** What a column (from 0) is called: by its head where the list has one (`Column 2 · Title`). */
export function columnName({ header }: Pick<CptPreview, 'header'>, at: number): string {
  const head = header[at] ?? '';
  const name = `Column ${at + 1}`;
  if (head === '') return name;
  return `${name} · ${head.length > LONGEST ? `${head.slice(0, LONGEST)}…` : head}`;
}

/** The year that a file's name has (`my-cpt-2026.csv`), if it has one and no other. */
export function yearInName(name: string): string | undefined {
  const years = (name.match(/\d+/g) ?? []).filter((digits) => CPT_EDITION.test(digits));
  return years.length === 1 ? years[0] : undefined;
}
