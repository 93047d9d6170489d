import sax from 'sax';
import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';

/** What a reader of an official XML file is told, in the file's order. `line` counts from 1. */
export type XmlHandler = {
  open(name: string, attributes: ReadonlyMap<string, string>, line: number): void;
  /** Text inside the root element, with entities decoded; may come in pieces. */
  text(text: string): void;
  close(name: string, line: number): void;
};

/** The official lists nest up to 14 deep, their longest text has some thousand characters. */
const MAX_DEPTH = 60;
const MAX_TEXT = 1_000_000;
const MAX_ATTRIBUTES = 20;
/** sax bounds its buffers (64 KB) only between writes, and grows slow in a long one: it is given this much at a time. */
const WRITE_LENGTH = 16_384;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
/**
 * What has no place in an official file: characters that XML 1.0 forbids (sax lets them through), and declarations,
 * which are found here because sax takes quadratic time over a long one.
 */
// oxlint-disable-next-line no-control-regex
const REFUSED = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|<!(?!--|\[CDATA\[)/;
/** As many characters as `REFUSED` looks at from a `<`. */
const LOOK_AHEAD = '<![CDATA['.length;
/** Those of XML alone: sax knows HTML's as well, and must not look a name such as `constructor` up in a prototype. */
const ENTITIES = Object.assign(Object.create(null) as Record<string, string>, {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
});
const DECLARED_ENCODING = /\bencoding\s*=\s*["']([^"']*)["']/;

/**
 * Reads an XML file strictly, as its bytes arrive: UTF-8 (with or without a byte-order mark), one root element, the
 * five entities of XML and no document type (official files have none, and its entities can blow up).
 * @throws CodeFileError `malformed` at the line that is not well-formed, `truncated` when the file ends before its
 *   root element does, and what the handler throws
 */
export async function readXml(file: CodeFile, handler: XmlHandler): Promise<void> {
  const parser = sax.parser(true, { position: true });
  parser.ENTITIES = ENTITIES;
  const line = () => parser.line + 1;
  const refuse = (problem: 'malformed' | 'truncated', message: string): never => {
    throw new CodeFileError(problem, { file: file.name, line: line() }, message);
  };
  let depth = 0;
  let isEnded = false;
  let textLength = 0;
  const takeText = (text: string) => {
    if (depth === 0 && text.trim() !== '') refuse('malformed', 'There is text outside the root element.');
    if (depth === 0) return;
    textLength += text.length;
    if (textLength > MAX_TEXT) refuse('malformed', 'This text is too long for a code set.');
    handler.text(text);
  };
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- sax has handlers alone
  parser.onerror = (error) =>
    refuse('malformed', `This is not well-formed XML (${firstLine(error.message)}).`);
  parser.onprocessinginstruction = ({ name, body }) => {
    const encoding = name === 'xml' ? DECLARED_ENCODING.exec(body)?.[1] : undefined;
    if (encoding !== undefined && !/^(utf-8|us-ascii)$/i.test(encoding)) {
      refuse('malformed', `The file says that it is in ${encoding}; the official files are in UTF-8.`);
    }
  };
  let attributeCount = 0;
  parser.onattribute = ({ name }) => {
    attributeCount += 1;
    // sax asks the attributes themselves for `hasOwnProperty` and breaks down when one has that name.
    if (name === 'hasOwnProperty' || attributeCount > MAX_ATTRIBUTES) {
      refuse('malformed', 'The official files have no such attributes.');
    }
  };
  parser.onopentag = ({ name, attributes }) => {
    if (isEnded) refuse('malformed', 'A second root element is not part of the official files.');
    depth += 1;
    textLength = 0;
    attributeCount = 0;
    if (depth > MAX_DEPTH) refuse('malformed', 'Elements are nested too deep for a code set.');
    handler.open(name, attributeMap(attributes as Record<string, string>), line());
  };
  // oxlint-disable-next-line unicorn/prefer-add-event-listener -- sax has handlers alone
  parser.ontext = takeText;
  parser.oncdata = takeText;
  parser.onclosetag = (name) => {
    depth -= 1;
    textLength = 0;
    if (depth === 0) isEnded = true;
    handler.close(name, line());
  };
  const write = (text: string) => {
    const end = text.search(REFUSED);
    const length = end === -1 ? text.length : end;
    for (let at = 0; at < length; at += WRITE_LENGTH) {
      parser.write(text.slice(at, Math.min(length, at + WRITE_LENGTH)));
    }
    if (text[length] === '<') {
      refuse('malformed', 'A document type declaration is not part of the official files.');
    } else if (length < text.length) refuse('malformed', 'This is not a text file of a code set.');
  };
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const notUtf8 = () => refuse('malformed', 'After this line the text is not in UTF-8.');
  let held = '';
  for await (const chunk of file.chunks()) {
    const text = held + (decoded(decoder, chunk) ?? notUtf8());
    const open = text.lastIndexOf('<');
    const length = open !== -1 && text.length - open < LOOK_AHEAD ? open : text.length;
    held = text.slice(length);
    write(text.slice(0, length));
  }
  write(held);
  if (!isEnded) refuse('truncated', 'The file ends before its last element is closed. Download it again.');
  if (decoded(decoder) === undefined) notUtf8();
  parser.close();
}

function decoded(decoder: TextDecoder, chunk?: Uint8Array): string | undefined {
  try {
    return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
  } catch {
    return undefined;
  }
}

function attributeMap(attributes: Record<string, string>): ReadonlyMap<string, string> {
  const entries = Object.entries(attributes);
  return entries.length === 0 ? NO_ATTRIBUTES : new Map(entries);
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
