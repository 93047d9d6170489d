import { foldTitle } from '../records/fold-title';
import { letterKey, type BookPlace, type IndexLetter, type TermTitle } from '../records/main-term';
import { CM_INDEX_LAYOUT } from './cm-index-layout';
import { checkCmRoot, cmEdition, cmIndexKind, type CmXmlKind } from './cm-xml';
import type { CodeFile } from './code-file';
import { CodeFileError } from './code-file-error';
import { termTitle } from './term-parts';
import { childrenOf, readXmlTree, textOf, type XmlNode } from './xml-tree';

/** Makes the fields of a term besides its title and the terms below it. */
export type TermFields<F> = (node: XmlNode) => F;

export type ReadTerm<F> = TermTitle & F & { terms?: ReadTerm<F>[] };

export type MainTerms<K, F> = {
  kind: K;
  edition: string;
  records: Map<string, (ReadTerm<F> & BookPlace) | IndexLetter>;
  counts: { mainTerms: number; terms: number };
  /** The root with what stands before the first letter. */
  root: XmlNode;
};

/**
 * Reads the main terms of an index or table, with the terms below them, and lists those of each letter.
 * @param kinds the files that are expected
 * @throws CodeFileError `unknown` for another file, `malformed` for another layout, and as `readXml`
 */
export async function readMainTerms<K extends CmXmlKind, F>(
  file: CodeFile,
  kinds: readonly K[],
  fields: TermFields<F>,
): Promise<MainTerms<K, F>> {
  const records: MainTerms<K, F>['records'] = new Map();
  const copies = new Map<string, number>();
  const counts = { mainTerms: 0, terms: 0 };
  let known: { kind: K; edition: string; root: XmlNode } | undefined;
  let terms: IndexLetter['terms'] = [];

  const refuse = (node: XmlNode, message: string): never => {
    throw new CodeFileError('malformed', { file: file.name, line: node.line }, message);
  };
  const titleOf = (node: XmlNode): XmlNode => {
    const [title, second] = childrenOf(node, 'title');
    if (second) refuse(second, `<${node.name}> has two titles.`);
    return title ?? refuse(node, `<${node.name}> has no title.`);
  };
  const readTerm = (node: XmlNode): ReadTerm<F> => {
    const title = termTitle(titleOf(node)) ?? refuse(node, 'This term has an empty title.');
    const below = childrenOf(node, 'term').map(readTerm);
    counts.terms += below.length;
    return { ...title, ...fields(node), ...(below.length > 0 && { terms: below }) };
  };
  const takeMainTerm = (node: XmlNode, letter: XmlNode) => {
    const term = readTerm(node);
    const folded = foldTitle(term.title) || '~';
    const copy = (copies.get(folded) ?? 0) + 1;
    copies.set(folded, copy);
    const key = copy === 1 ? folded : `${folded} #${copy}`;
    records.set(key, { kind: 'main-term', letter: textOf(titleOf(letter)), ...term });
    terms.push({ key, title: term.title });
    counts.mainTerms += 1;
  };
  const takeLetter = (node: XmlNode) => {
    const letter = textOf(titleOf(node));
    if (records.has(letterKey(letter))) refuse(node, `The letter ${letter} stands twice in the file.`);
    records.set(letterKey(letter), { kind: 'letter', letter, terms });
    terms = [];
  };

  await readXmlTree(file, {
    layout: CM_INDEX_LAYOUT,
    checkRoot: (root) => checkCmRoot(file, root, 'ICD10CM.index'),
    take(node, around) {
      const [root] = around;
      if (!root || (node.name !== 'mainTerm' && node.name !== 'letter')) return false;
      known ??= { kind: cmIndexKind(file, root, kinds), edition: cmEdition(file, root), root };
      if (node.name === 'mainTerm') takeMainTerm(node, around.at(-1) ?? root);
      else takeLetter(node);
      return true;
    },
  });
  if (!known || counts.mainTerms === 0) {
    throw new CodeFileError(
      'malformed',
      { file: file.name },
      'This file has no main term. Download it again.',
    );
  }
  return { ...known, records, counts };
}
