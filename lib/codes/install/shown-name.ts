const MAX_SHOWN = 120;

/**
 * A file's name as it can be shown: without control, bidirectional and other invisible characters (which could make
 * it look like another name), cut in the middle to 120 characters. Never empty.
 */
export function shownName(name: string): string {
  const visible = name.replace(/[\p{C}\p{Zl}\p{Zp}\u{FFFD}]/gu, '').trim();
  if (visible === '') return '(no name)';
  // By code points, so that no pair is cut in half.
  const characters = Array.from(visible);
  if (characters.length <= MAX_SHOWN) return visible;
  const half = (MAX_SHOWN - 1) / 2;
  return `${characters.slice(0, Math.floor(half)).join('')}…${characters.slice(-Math.ceil(half)).join('')}`;
}

/** The name of a member after that of its archive: `a.zip › b.txt`. */
export function memberName(archive: string, member: string): string {
  return `${shownName(archive)}${BETWEEN}${shownName(member.replaceAll(BETWEEN.trim(), '>'))}`;
}

/** The parts of a shown name: the file's own name without folders, and its archive's where it came in one. */
export function nameParts(name: string): { base: string; archive: string | undefined } {
  const at = name.indexOf(BETWEEN);
  const path = at === -1 ? name : name.slice(at + BETWEEN.length);
  return { base: path.split(/[/\\]/).at(-1) ?? path, archive: at === -1 ? undefined : name.slice(0, at) };
}

const BETWEEN = ' › ';
