import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';
import { readXmlTree, type XmlNode } from './xml-tree';

/**
 * Reads an XML file that is a long list of records: `take` gets each element below the root, complete, and it is
 * forgotten afterwards, so that memory holds one record at a time.
 * @param layout the name of the root, and of elements that only group records (their content counts as below the root)
 * @throws CodeFileError `unknown` when the root has another name, and what `readXmlTree` and `take` throw
 */
export async function readXmlRecords(
  file: CodeFile,
  { root, groups = [] }: { root: string; groups?: readonly string[] },
  take: (record: XmlNode) => void,
): Promise<void> {
  const isGroup = ({ name }: XmlNode) => groups.includes(name);
  await readXmlTree(file, {
    layout: undefined,
    checkRoot(name, line) {
      if (name === root) return;
      throw new CodeFileError(
        'unknown',
        { file: file.name, line },
        `This file holds “${name.slice(0, 60)}” where “${root}” is due. Choose the official XML file.`,
      );
    },
    take(node, [top, ...around]) {
      if (!top || !around.every(isGroup)) return false;
      if (!isGroup(node)) take(node);
      return true;
    },
  });
}

/** The text of an element itself on one line, without that of the elements in it and the blanks of the file's layout. */
export function lineOf(node: XmlNode | undefined): string {
  const texts = node?.content.filter((part) => typeof part === 'string') ?? [];
  return texts.join('').replace(/\s+/g, ' ').trim();
}

/** The error for an element that the official layout does not have, or not like this. */
export function fault(file: CodeFile, line: number, message: string): CodeFileError {
  return new CodeFileError('malformed', { file: file.name, line }, message);
}

/** The error for an element that has no place in the layout. */
export function strayElement(file: CodeFile, element: XmlNode): CodeFileError {
  const name = element.name.slice(0, 60);
  return fault(
    file,
    element.line,
    `The element “${name}” is not part of this list. Install the file as it was published.`,
  );
}
