import { hashText } from '@/lib/std/hash-text';

type Row = { id: string; stem: string; options: readonly { text: string }[] };

/**
 * Gives the rows of a table that have no id (an empty one) one of their own, made of what they ask and not of where they
 * stand: a row that is put in, taken out or moved must not hand the answers of one question to another. Questions of the
 * same words are told apart by their options.
 */
export function withRowIds<Of extends Row>(rows: readonly Of[]): Of[] {
  const stems = new Map<string, number>();
  for (const { stem } of rows) stems.set(plain(stem), (stems.get(plain(stem)) ?? 0) + 1);
  const taken = new Set(rows.map(({ id }) => id));
  const copies = new Map<string, number>();
  return rows.map((row) => {
    if (row.id !== '') return row;
    const stem = plain(row.stem);
    const isAlone = stems.get(stem) === 1;
    const wanted = idOf(isAlone ? stem : [stem, ...row.options.map(({ text }) => plain(text))].join('\n'));
    let [id, copy] = [wanted, copies.get(wanted) ?? 1];
    while (taken.has(id)) {
      copy += 1;
      id = `${wanted}-${copy}`;
    }
    copies.set(wanted, copy);
    taken.add(id);
    return { ...row, id };
  });
}

const SECOND_BASIS = 0x9e3779b9;

function idOf(text: string): string {
  const part = (value: number) => value.toString(36).padStart(7, '0');
  return `q-${part(hashText(text))}${part(hashText(text, SECOND_BASIS))}`;
}

/** Spaces and letter case make no other question. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
