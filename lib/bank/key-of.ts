type Option = { id: string; text: string };

/**
 * The ids of the right options from what people write in a table: `B`, `A, C`, `a and c`, `AC`, `2`, `1;3`, or the text
 * of the option itself.
 * @returns the ids, or in words why they cannot be told
 */
export function keyOf(written: string, options: readonly Option[]): string[] | string {
  if (written === '') return 'The right answer is missing.';
  const plain = written.toLowerCase();
  const byText = options.find(({ text }) => text.toLowerCase() === plain);
  if (byText) return [byText.id];
  const parts = plain.split(/\s*(?:[,;/&+|]|\band\b|\s)\s*/).filter((part) => part !== '');
  const marks = parts.every((part) => /^[a-f]+$/.test(part))
    ? parts.flatMap((part) => part.split(''))
    : parts;
  const ids = marks.map((mark) => (/^[1-6]$/.test(mark) ? ('abcdef'[Number(mark) - 1] ?? mark) : mark));
  const unknown = ids.find((id) => !options.some((option) => option.id === id));
  if (unknown === undefined) return ids;
  const short = written.length > 40 ? `${written.slice(0, 40)}…` : written;
  return /^[a-f]$/.test(unknown)
    ? `“${short}” names option ${unknown.toUpperCase()}, which is empty.`
    : `“${short}” is neither letters or numbers of options nor the text of one.`;
}
