import {
  NOTE_KINDS,
  type NoteBlock,
  type NoteKind,
  type SeventhCharacter,
  type SeventhCharacters,
  type TabularEntry,
} from '../records/tabular-notes';
import { childrenOf, textOf, type XmlNode } from './xml-tree';

/** Refuses the file: the layout is wrong at this element. */
export type Refuse = (node: XmlNode, message: string) => never;

const NOTES: ReadonlySet<string> = new Set(NOTE_KINDS);
const isNoteKind = (name: string): name is NoteKind => NOTES.has(name);

/** Title, notes and 7th characters of a chapter, section or code, in the book's order. */
export function tabularEntry(node: XmlNode, refuse: Refuse): TabularEntry {
  const notes = node.content.flatMap((part) => (typeof part === 'string' ? [] : noteBlock(part)));
  const seventh = seventhOf(node, refuse);
  return {
    title: only(node, 'desc', refuse),
    ...(notes.length > 0 && { notes }),
    ...(seventh && { seventh }),
  };
}

/** The text of the one element of this name, which must be there. */
export function only(node: XmlNode, name: string, refuse: Refuse): string {
  const [first, second] = childrenOf(node, name);
  const text = first && textOf(first);
  if (second) refuse(second, `<${node.name}> has two elements <${name}>.`);
  return text || refuse(node, `<${node.name}> has no <${name}>.`);
}

function noteBlock(node: XmlNode): NoteBlock[] {
  if (node.name === 'visualImpairment') return [{ kind: 'table', rows: impairmentRows(node) }];
  if (!isNoteKind(node.name)) return [];
  const lines = linesOf(node);
  return lines.length === 0 ? [] : [{ kind: node.name, lines }];
}

/** The notes in an element. FY2026 has an empty one (R11.16): it says nothing and is left out. */
function linesOf(node: XmlNode): string[] {
  return childrenOf(node, 'note')
    .map(textOf)
    .filter((text) => text !== '');
}

/** A row for each category: its number, then the acuity it lies below and the acuity it reaches, in all notations. */
function impairmentRows(table: XmlNode): string[][] {
  const deepTexts = (node: XmlNode): string[] =>
    node.content.flatMap((part) =>
      typeof part === 'string'
        ? []
        : ['heading', 'value'].includes(part.name)
          ? [textOf(part)]
          : deepTexts(part),
    );
  return childrenOf(table, 'visCategory').map((category) => {
    const own = ['heading', 'value'].flatMap((name) => childrenOf(category, name)).map(textOf);
    const ranges = childrenOf(category, 'visRange');
    const head = ranges.flatMap((range) => childrenOf(range, 'heading')).map(textOf);
    const side = (name: string) => ranges.flatMap((range) => childrenOf(range, name)).flatMap(deepTexts);
    return [own, [...head, ...side('visMax')], side('visMin')].map((cell) => cell.join(' · '));
  });
}

function seventhOf(node: XmlNode, refuse: Refuse): SeventhCharacters | undefined {
  const lines = childrenOf(node, 'sevenChrNote').flatMap(linesOf);
  const characters: SeventhCharacter[] = [];
  for (const definition of childrenOf(node, 'sevenChrDef')) {
    for (const part of definition.content)
      if (typeof part !== 'string') addCharacter(characters, part, refuse);
  }
  return lines.length === 0 && characters.length === 0 ? undefined : { lines, characters };
}

function addCharacter(characters: SeventhCharacter[], part: XmlNode, refuse: Refuse): void {
  const text = textOf(part);
  if (part.name === 'note') {
    const last = characters.at(-1) ?? refuse(part, 'A note stands before the first 7th character.');
    if (text !== '') last.lines = [...(last.lines ?? []), text];
    return;
  }
  const character = part.attributes.get('char') ?? '';
  if (!/^[0-9A-Z]$/.test(character)) refuse(part, `"${character.slice(0, 40)}" is no 7th character.`);
  if (text === '') refuse(part, `The 7th character ${character} has no meaning.`);
  if (characters.some((one) => one.character === character)) {
    refuse(part, `The 7th character ${character} is defined twice.`);
  }
  characters.push({ character, meaning: text });
}
