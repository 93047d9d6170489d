type Option = { id: string; text: string };

/**
 * The ids of the right options from what people write in a table: `B`, `A, C`, `a and c`, `AC`, `2`, `1;3`, `option B`,
 * or the text of the option itself. What can be read in two ways (`A` where another option reads “A”) is refused: a
 * guess could be a wrong key.
 * @returns the ids, or in words why they cannot be told
 */
export function keyOf(written: string, options: readonly Option[]): string[] | string {
  if (written === '') return 'The right answer is missing.';
  const short = written.length > 40 ? `${written.slice(0, 40)}…` : written;
  const plain = written.toLowerCase();
  const byText = options.filter(({ text }) => text.toLowerCase() === plain).map(({ id }) => id);
  const ids = marksIn(plain.replace(/^(option|choice)s?\s+/, ''));
  const unknown = ids.find((id) => !options.some((option) => option.id === id));
  const [only] = byText;
  if (only !== undefined) {
    const others = [...byText, ...(unknown === undefined ? ids : [])].filter((id) => id !== only);
    return others.length === 0 ? [only] : twoReadings(short, [only, ...others]);
  }
  if (unknown === undefined) return ids;
  return /^[a-f]$/.test(unknown)
    ? `“${short}” names option ${unknown.toUpperCase()}, which is empty.`
    : `“${short}” is neither letters or numbers of options nor the text of one.`;
}

/** Letters and numbers as ids of options; what is neither stays as it is. */
function marksIn(plain: string): string[] {
  const parts = plain.split(/\s*(?:[,;/&+|]|\band\b|\s)\s*/).filter((part) => part !== '');
  const marks = parts.every((part) => /^[a-f]+$/.test(part))
    ? parts.flatMap((part) => part.split(''))
    : parts;
  return marks.map((mark) => (/^[1-6]$/.test(mark) ? ('abcdef'[Number(mark) - 1] ?? mark) : mark));
}

function twoReadings(written: string, ids: readonly string[]): string {
  const named = [...new Set(ids)].toSorted().map((id) => `“option ${id.toUpperCase()}”`);
  return `“${written}” can mean more than one option here. Write ${named.join(' or ')}.`;
}
