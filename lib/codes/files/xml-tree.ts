import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';
import { readXml } from './xml-events';

/** An element with what is inside it, in the file's order. */
export type XmlNode = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** The line of its opening tag. */
  line: number;
  content: (XmlNode | string)[];
};

/**
 * Which elements may stand inside which: the names of the children, or `text` for an element that holds text (with
 * whatever marks parts of it). An element that is not named here has no place in the file.
 */
export type XmlLayout = ReadonlyMap<string, ReadonlySet<string> | 'text'>;

export type XmlTreeReader = {
  /** Undefined: elements and text may stand anywhere; blanks between elements are left out. */
  layout: XmlLayout | undefined;
  /** Told first of all, before the layout of anything inside is looked at; throws when it is another file's. */
  checkRoot(name: string, line: number): void;
  /**
   * Told of each element that was closed, with the elements around it (the root first), which hold what came before
   * in them. True when it is dealt with: then it is let go, so that a file is never in memory as a whole.
   */
  take(node: XmlNode, around: readonly XmlNode[]): boolean;
};

/** The largest main term of the official files has 29,000 elements and texts (the Table of Neoplasms is one). */
const MAX_KEPT = 250_000;

/**
 * Reads an XML file element by element as small trees, checking its layout on the way.
 * @throws CodeFileError `malformed` for an element or text that has no place where it stands, and as `readXml`
 */
export async function readXmlTree(file: CodeFile, reader: XmlTreeReader): Promise<void> {
  const { layout } = reader;
  const around: XmlNode[] = [];
  /** How many nodes were kept when each open element began. */
  const keptBefore: number[] = [];
  let kept = 0;
  const refuse = (line: number | undefined, message: string): never => {
    throw new CodeFileError('malformed', { file: file.name, line }, message);
  };
  /** The open element that holds text; nothing is checked inside it, all of it is text. */
  let holder: XmlNode | undefined;
  await readXml(file, {
    open(name, attributes, line) {
      const parent = around.at(-1);
      if (!parent) reader.checkRoot(name, line);
      const allowed = parent && layout?.get(parent.name);
      if (layout && parent && !holder && (allowed === 'text' || !allowed?.has(name))) {
        refuse(line, `<${shown(name)}> has no place in <${parent.name}>. ${OTHER_LAYOUT}`);
      }
      const node: XmlNode = { name, attributes, line, content: [] };
      if (!holder && layout?.get(name) === 'text') holder = node;
      parent?.content.push(node);
      around.push(node);
      keptBefore.push(kept);
      kept += 1;
      if (kept > MAX_KEPT) refuse(line, 'This element is too large for a code set.');
    },
    text(text) {
      const node = around.at(-1);
      if (!node) return;
      const isBlank = text.trim() === '';
      if (holder || (!layout && !isBlank)) {
        node.content.push(text);
        kept += 1;
      } else if (!isBlank) {
        refuse(node.line, `<${node.name}> holds text between its elements. ${OTHER_LAYOUT}`);
      }
    },
    close() {
      const node = around.pop();
      const before = keptBefore.pop();
      if (node === holder) holder = undefined;
      if (!node || before === undefined || !reader.take(node, around)) return;
      around.at(-1)?.content.pop();
      kept = before;
    },
  });
}

const OTHER_LAYOUT = 'Download the file again; if that does not help, its layout is newer than this version.';

function shown(name: string): string {
  return name.length > 40 ? `${name.slice(0, 40)}…` : name;
}

/** The text of an element and of all in it, with single spaces. */
export function textOf(node: XmlNode): string {
  return rawText(node).replace(/\s+/g, ' ').trim();
}

function rawText({ content }: XmlNode): string {
  return content.map((part) => (typeof part === 'string' ? part : rawText(part))).join('');
}

/** The elements in an element that have this name, or all of them. */
export function childrenOf(node: XmlNode, name?: string): XmlNode[] {
  return node.content.filter(
    (part) => typeof part !== 'string' && (name === undefined || part.name === name),
  ) as XmlNode[];
}
