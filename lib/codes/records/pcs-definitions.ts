/** One entry of the official definitions. */
export type PcsTerm = {
  /** The values it explains (`1st Toe, Left` and `1st Toe, Right` share an entry). */
  titles: string[];
  definition?: string;
  explanation?: string;
  /** Other names or examples, as published: one text with several examples for an operation, one for each body part. */
  includes: string[];
};

/** Layer `definitions` of ICD-10-PCS: one record for each axis of a section, under both characters (`03`: section 0, axis 3). */
export type PcsDefinitions = { section: string; title: string; terms: PcsTerm[] };

/** The entry that explains a value of this axis, by the value's label, without regard to case. */
export function termOf(definitions: PcsDefinitions, label: string): PcsTerm | undefined {
  const wanted = label.toLowerCase();
  return definitions.terms.find(({ titles }) => titles.some((title) => title.toLowerCase() === wanted));
}
