/** A Markdown text as one line of plain text, cut to `max` characters (with an ellipsis) between words. */
export function plainLine(markdown: string, max: number): string {
  const plain = markdown
    .replace(/[*`#_]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (plain.length <= max) return plain;
  const cut = plain.slice(0, max);
  const end = cut.lastIndexOf(' ');
  return `${(end > 0 ? cut.slice(0, end) : cut.slice(0, max - 1)).replace(/[\s.,;:]+$/, '')}…`;
}
