import { normaliseCode } from '../normalise-code';
import type { TermTitle, TitlePart } from '../records/main-term';
import { childrenOf, textOf, type XmlNode } from './xml-tree';

/** Endings of a word (`organ(s)`, `Klein(e)`): the files leave out the space before every modifier. */
const ENDING = /^\((s|es|e|o|l|r|c|d|us|os|ous|ing|ry|way)\)/;
const CODE = /^[A-Z][0-9A-Z]{2}(\.[0-9A-Z]{0,4})?-?$/;

/** The title of a term with its nonessential modifiers (`nemod`) at their place; undefined when it has no words. */
export function termTitle(node: XmlNode): TermTitle | undefined {
  const parts: TitlePart[] = [];
  for (const part of node.content) {
    const isNonessential = typeof part !== 'string' && part.name === 'nemod';
    const text = (typeof part === 'string' ? part : textOf(part)).replace(/\s+/g, ' ');
    const before = parts.at(-1);
    if (isNonessential) parts.push({ text: spaced(before?.text, text), isNonessential: true });
    else if (before && !before.isNonessential) before.text += text;
    else parts.push({ text });
  }
  const full = trimmed(parts);
  const essential = full.filter(({ isNonessential }) => !isNonessential);
  const title = joined(essential) || joined(full);
  if (title === '') return undefined;
  return full.some(({ isNonessential }) => isNonessential) ? { title, parts: full } : { title };
}

function spaced(before: string | undefined, modifier: string): string {
  const isJoined = before === undefined || /[\s(-]$/.test(before) || ENDING.test(modifier);
  return isJoined || !modifier.startsWith('(') ? modifier : ` ${modifier}`;
}

/** Without spaces at both ends, and without pieces that hold nothing. */
function trimmed(parts: TitlePart[]): TitlePart[] {
  const filled = parts.filter(({ text }) => text.trim() !== '');
  const [first] = filled;
  const last = filled.at(-1);
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return filled;
}

function joined(parts: readonly TitlePart[]): string {
  return parts
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The text of the elements of this name; one that is empty says nothing. Undefined when there is none. */
export function termText(node: XmlNode, name: string): string | undefined {
  const texts = childrenOf(node, name)
    .map(textOf)
    .filter((text) => text !== '');
  return texts.length === 0 ? undefined : texts.join('; ');
}

/** A printed code without its dot; a `-` at its end is kept. Undefined for what is no code. */
export function printedCode(text: string): string | undefined {
  const upper = text.toUpperCase();
  if (!CODE.test(upper)) return undefined;
  return normaliseCode(upper) + (upper.endsWith('-') ? '-' : '');
}
