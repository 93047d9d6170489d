import { fromMarkdown } from 'mdast-util-from-markdown';
import type { Nodes, Root } from 'mdast';

/** A piece of shown text that stands in the source just as it is shown; `from` is its place there. */
export type TextRun = { text: string; from: number };

/** A stretch of a document: characters of its source. */
export type Stretch = { start: number; end: number };

/** The Markdown of a document as a tree, with the place of every node. */
export function recordTree(source: string): Root {
  return fromMarkdown(source);
}

/**
 * The runs of a text node. Shown text is the source without its marks (`\*`, the indents of a list), so one node may
 * have several runs; what is shown otherwise than written (`&amp;`) counts as the first character of it.
 */
export function runsOf(node: Nodes, source: string): TextRun[] {
  if (node.type !== 'text' && node.type !== 'inlineCode') return [];
  let place = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? source.length;
  const runs: TextRun[] = [];
  for (let at = 0; at < node.value.length; at += 1) {
    const character = node.value.charAt(at);
    const found = source.indexOf(character, place);
    const from = found >= 0 && found < end ? found : Math.min(place, end - 1);
    const last = runs.at(-1);
    if (last && last.from + last.text.length === from) last.text += character;
    else runs.push({ text: character, from });
    place = from + 1;
  }
  return runs;
}

/** All shown text of a document in its order, blocks parted by line breaks, with the place of each character. */
export function shownText(source: string): { text: string; places: number[] } {
  let text = '';
  const places: number[] = [];
  const add = (part: string, from: number) => {
    for (let at = 0; at < part.length; at += 1) places.push(from + at);
    text += part;
  };
  const visit = (node: Nodes): void => {
    for (const run of runsOf(node, source)) add(run.text, run.from);
    if (node.type === 'break') add('\n', node.position?.start.offset ?? 0);
    if (!('children' in node)) return;
    for (const child of node.children) visit(child);
    const isBlock = node.type === 'paragraph' || node.type === 'heading';
    if (isBlock && text !== '' && !text.endsWith('\n')) add('\n', node.position?.end.offset ?? 0);
  };
  visit(recordTree(source));
  return { text, places };
}

/** The sentences of a document, as stretches of its source; a line of a list or a form is one of its own. */
export function sentencesOf(source: string): Stretch[] {
  const { text, places } = shownText(source);
  const sentences: Stretch[] = [];
  for (const { index, 0: found } of text.matchAll(/[^\n]+?(?:[.!?](?=\s|$)|(?=\n)|$)/g)) {
    const lead = found.length - found.trimStart().length;
    const length = found.trim().length;
    const start = places[index + lead];
    const last = places[index + lead + length - 1];
    if (length > 0 && start !== undefined && last !== undefined) sentences.push({ start, end: last + 1 });
  }
  return sentences;
}
