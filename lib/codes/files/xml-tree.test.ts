import { expect, it } from 'vitest';
import { testFile } from '@/lib/codes/testing/official-files';
import { CodeFileError } from './code-file-error';
import { childrenOf, readXmlTree, textOf, type XmlLayout, type XmlNode } from './xml-tree';

const LAYOUT: XmlLayout = new Map<string, ReadonlySet<string> | 'text'>([
  ['list', new Set(['term'])],
  ['term', new Set(['title', 'term'])],
  ['title', 'text'],
]);

async function read(
  text: string,
  take: (node: XmlNode, around: readonly XmlNode[]) => boolean = () => false,
) {
  const roots: string[] = [];
  const file = testFile('a.xml', text);
  await readXmlTree(file, { layout: LAYOUT, checkRoot: (name) => roots.push(name), take });
  return roots;
}

async function messageOf(text: string): Promise<string> {
  const error: unknown = await read(text).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(CodeFileError);
  return (error as CodeFileError).message;
}

it('builds trees with text and elements in their order and the line of each', async () => {
  let root: XmlNode | undefined;
  const text =
    '<list>\n <term>\n  <title>a <b>bold</b>\n word</title><term><title>c</title></term></term>\n</list>';
  const roots = await read(text, (node, around) => {
    if (around.length === 0) root = node;
    return false;
  });
  const [term] = childrenOf(root as XmlNode, 'term');
  const [title] = childrenOf(term as XmlNode, 'title');
  expect(roots).toEqual(['list']);
  expect(textOf(title as XmlNode)).toBe('a bold word');
  expect([term?.line, title?.line]).toEqual([2, 3]);
  expect(childrenOf(term as XmlNode, 'term').map(textOf)).toEqual(['c']);
});

it('lets elements go that were taken, and tells what is around them', async () => {
  const seen: string[] = [];
  let left: number | undefined;
  await read('<list><term><title>a</title></term><term><title>b</title></term></list>', (node, around) => {
    if (node.name === 'list') left = node.content.length;
    if (node.name !== 'term') return false;
    seen.push(`${around.map(({ name }) => name).join('>')} ${textOf(node)}`);
    return true;
  });
  expect(seen).toEqual(['list a', 'list b']);
  expect(left).toBe(0);
});

it('reads a file of any length when its elements are let go', async () => {
  const text = `<list>${'<term><title>a</title></term>'.repeat(100_000)}</list>`;
  let taken = 0;
  await read(text, ({ name }) => {
    if (name === 'term') taken += 1;
    return name === 'term';
  });
  expect(taken).toBe(100_000);
});

it('refuses an element with more in it than any official one has', async () => {
  expect(await messageOf(`<list><term>${'<term/>'.repeat(300_000)}</term></list>`)).toContain('too large');
});

it.each([
  ['<list>\n<entry/></list>', 'line 2: <entry> has no place in <list>'],
  ['<list><term>\n<term>stray</term></term></list>', 'line 2: <term> holds text between its elements'],
  ['<other><term/></other>', '<term> has no place in <other>'],
  [`<list><${'x'.repeat(50)}/></list>`, `<${'x'.repeat(40)}…> has no place`],
])('refuses %s', async (text, message) => {
  expect(await messageOf(text)).toContain(message);
});

it('checks nothing inside an element that holds text', async () => {
  const titles: string[] = [];
  await read(
    '<list><term><title>a <list>b</list> <title>c</title> d</title></term></list>',
    (node, around) => {
      if (node.name === 'title' && around.at(-1)?.name === 'term') titles.push(textOf(node));
      return false;
    },
  );
  expect(titles).toEqual(['a b c d']);
});

it('without a layout keeps elements and text wherever they stand, and no blanks between elements', async () => {
  let content: XmlNode['content'] | undefined;
  await readXmlTree(testFile('a.xml', '<any>\n <one>a<two> b </two>c</one>\n  <two/>\n</any>'), {
    layout: undefined,
    checkRoot: () => undefined,
    take(node, around) {
      if (around.length === 0) ({ content } = node);
      return false;
    },
  });
  expect(content).toMatchObject([
    { name: 'one', content: ['a', { name: 'two', content: [' b '] }, 'c'] },
    { name: 'two', content: [] },
  ]);
});
