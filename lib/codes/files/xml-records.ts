import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';
import { readXml } from './xml-events';

/** The largest record of the official files, a section of the definitions, has some thousand elements. */
const MAX_ELEMENTS = 250_000;

/** One element with everything below it. */
export type XmlElement = {
  name: string;
  attributes: ReadonlyMap<string, string>;
  /** Its own text without that of its children. */
  text: string;
  children: XmlElement[];
  /** Where it begins, from 1. */
  line: number;
};

/**
 * Reads an XML file that is a long list of records: `take` gets each element below the root, complete, and it is
 * forgotten afterwards, so that memory holds one record at a time.
 * @param layout the name of the root, and of elements that only group records (their content counts as below the root)
 * @throws CodeFileError `unknown` when the root has another name, and what `readXml` and `take` throw
 */
export async function readXmlRecords(
  file: CodeFile,
  layout: { root: string; groups?: readonly string[] },
  take: (record: XmlElement) => void,
): Promise<void> {
  const open: XmlElement[] = [];
  let depth = 0;
  let elements = 0;
  const groups = new Set(layout.groups);
  await readXml(file, {
    open(name, attributes, line) {
      depth += 1;
      if (depth === 1) {
        if (name === layout.root) return;
        throw new CodeFileError(
          'unknown',
          { file: file.name, line },
          `This file holds “${name.slice(0, 60)}” where “${layout.root}” is due. Choose the official XML file.`,
        );
      }
      const parent = open.at(-1);
      if (!parent && groups.has(name)) return;
      const element: XmlElement = { name, attributes, text: '', children: [], line };
      elements = parent ? elements + 1 : 1;
      if (elements > MAX_ELEMENTS)
        throw fault(file, line, 'This part of the list is too long for a code set.');
      parent?.children.push(element);
      open.push(element);
    },
    text(text) {
      const element = open.at(-1);
      if (element) element.text += text;
    },
    close() {
      depth -= 1;
      const element = open.pop();
      if (element && open.length === 0) take(element);
    },
  });
}

/** The text of an element on one line, without the blanks of the file's layout. */
export function lineOf(element: XmlElement | undefined): string {
  return element?.text.replace(/\s+/g, ' ').trim() ?? '';
}

/** The error for an element that the official layout does not have, or not like this. */
export function fault(file: CodeFile, line: number, message: string): CodeFileError {
  return new CodeFileError('malformed', { file: file.name, line }, message);
}

/** The error for an element that has no place in the layout. */
export function strayElement(file: CodeFile, element: XmlElement): CodeFileError {
  const name = element.name.slice(0, 60);
  return fault(
    file,
    element.line,
    `The element “${name}” is not part of this list. Install the file as it was published.`,
  );
}
