// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Block } from './element-kind';
import { PageReader, type ReadLimits, type ReadSink } from './page-reader';

const noteMove = vi.fn<() => void>();
const startOver = vi.fn<() => void>();
/** What is known of the page's text, by block. */
let roots: [Node, string][];
let known: Map<Block, string[]>;
const sink: ReadSink = {
  enterBlock: (block) => known.set(block, []),
  takeRun: (block, run) => known.get(block)?.push(run.text.trim()),
  noteMove,
  startOver,
  openRoot: (root, host) => roots.push([root, host.id]),
  closeRoot: (root) => roots.push([root, 'closed']),
};

beforeEach(() => {
  known = new Map();
  roots = [];
});

function readerOf(html: string, limits?: ReadLimits): PageReader {
  document.body.innerHTML = html;
  const reader = new PageReader(document, sink, limits);
  finish(reader);
  return reader;
}

function finish(reader: PageReader): void {
  while (!reader.isDone) reader.readOn();
}

const texts = () => [...known.values()].flat();
const find = (selector: string) => {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`Nothing matches ${selector}.`);
  return element;
};

describe('PageReader', () => {
  it('reads the whole page, each run with its block', () => {
    const reader = readerOf('<div>one <b>two</b><p>three</p></div>');
    expect(known.get(find('div'))).toEqual(['one two']);
    expect(known.get(find('p'))).toEqual(['three']);
    expect(reader.isKnownBlock(find('p'))).toBe(true);
    expect(reader.isKnownBlock(find('b'))).toBe(false);
    reader.readOn();
    expect(reader.isDone).toBe(true);
  });

  it('reads a changed block again, and nothing else', () => {
    const reader = readerOf('<div>one <b>two</b><p>three</p></div>');
    known = new Map();
    find('b').textContent = 'four';
    reader.queueChanged(find('b'));
    finish(reader);
    expect(texts()).toEqual(['one four']);
  });

  it.each([
    ['a block', '<p>new</p>', ['new']],
    ['an inline element', '<i>new</i>', ['oldnew']],
    ['a hidden block', '<p style="display:none">new</p>', []],
    ['code', '<code>new</code>', []],
  ])('reads what %s brings', (_, html, expected) => {
    const reader = readerOf('<div>old</div>');
    known = new Map();
    find('div').insertAdjacentHTML('beforeend', html);
    reader.queueAdded(find('div').lastElementChild as Element);
    finish(reader);
    expect(texts()).toEqual(expected);
    expect(noteMove).not.toHaveBeenCalled();
  });

  it('reads nothing that is added inside skipped content', () => {
    const reader = readerOf('<div contenteditable="true"><p>x</p></div>');
    const typed = document.createElement('p');
    typed.textContent = 'typed';
    find('div').append(typed);
    reader.queueAdded(typed);
    reader.queueChanged(find('div'));
    expect(reader.isDone).toBe(true);
  });

  it('tells of moved blocks', () => {
    const reader = readerOf('<p>one</p><p>two</p>');
    const first = find('p');
    document.body.append(first);
    reader.queueAdded(first);
    expect(noteMove).toHaveBeenCalledOnce();
  });

  it('reads hidden parts once they are shown', () => {
    const reader = readerOf('<div style="display:none"><p>later</p></div><p style="display:none">gone</p>');
    reader.queueShown();
    expect(reader.isDone).toBe(true);
    find('body > p').remove();
    (find('div') as HTMLElement).style.display = 'block';
    reader.queueShown();
    finish(reader);
    expect(texts()).toEqual(['later']);
  });

  it('reads everything again when asked to', () => {
    const reader = readerOf('<p>one</p><p>two</p>');
    known = new Map();
    reader.queueAll();
    finish(reader);
    expect(texts()).toEqual(['one', 'two']);
  });

  it('reads on when the page removes the part it stands in', () => {
    document.body.innerHTML = `<div id="a">${'<p>gone</p>'.repeat(5)}</div>${'<p>kept</p>'.repeat(5)}`;
    const reader = new PageReader(document, sink);
    while (texts().length < 2) reader.readOn();
    find('#a').remove();
    finish(reader);
    expect(texts().filter((text) => text === 'kept')).toHaveLength(5);
  });

  it('passes over a queued block that has left the page', () => {
    const reader = readerOf('<p>one</p>');
    const block = find('p');
    reader.queueChanged(block);
    block.remove();
    known = new Map();
    finish(reader);
    expect(texts()).toEqual([]);
  });

  it.each([
    ['characters', { characters: 25, nodes: 100 }],
    ['text nodes', { characters: 1_000, nodes: 5 }],
  ])('stops at the limit of %s, and keeps what it has', (_, limits) => {
    const reader = readerOf('<p>12345</p>'.repeat(20), limits);
    expect(reader.isTooLarge).toBe(true);
    expect(texts()).toHaveLength(5);
    known = new Map();
    find('p').textContent = 'changed';
    reader.startCount();
    reader.queueChanged(find('p'));
    finish(reader);
    expect(texts()).toEqual(['changed']);
  });

  it('counts a text node once, however many pieces it has', () => {
    const reader = readerOf('<p>1    2    3    4    5    6    7    8</p>', { characters: 100, nodes: 1 });
    expect(reader.isTooLarge).toBe(false);
  });

  it('reads what was taken out and put back, with all that is inside', () => {
    const reader = readerOf('<div><section><p>one</p></section></div>');
    const section = find('section');
    section.remove();
    known = new Map();
    find('div').append(section);
    reader.queueAdded(section);
    finish(reader);
    expect(texts()).toEqual(['one']);
  });

  it('reads shadow trees, at once and when they come later', () => {
    document.body.innerHTML = '<div id="a"></div><x-late id="b"></x-late><p>own</p>';
    const open = find('#a').attachShadow({ mode: 'open' });
    open.innerHTML = 'loose <b>text</b><p>in shadow</p>';
    const reader = new PageReader(document, sink);
    finish(reader);
    expect(texts()).toEqual(['own', 'loose text', 'in shadow']);
    expect(known.get(open)).toEqual(['loose text']);
    const late = find('#b').attachShadow({ mode: 'open' });
    late.innerHTML = '<p>late</p>';
    reader.queueShown();
    finish(reader);
    expect(texts()).toContain('late');
    expect(roots).toEqual([
      [open, 'a'],
      [late, 'b'],
    ]);
    known = new Map();
    open.lastElementChild?.replaceChildren('changed');
    reader.queueChanged(open.lastElementChild as Element);
    reader.queueChanged(open);
    finish(reader);
    expect(texts().toSorted()).toEqual(['changed', 'loose text']);
  });

  it('tells of trees that have left the page, and reads them again when they come back', () => {
    document.body.innerHTML = '<div id="a"></div>';
    const host = find('#a');
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = '<p>in shadow</p>';
    const reader = new PageReader(document, sink);
    finish(reader);
    host.remove();
    reader.queueShown();
    expect(roots.at(-1)).toEqual([root, 'closed']);
    known = new Map();
    document.body.append(host);
    reader.queueAdded(host);
    finish(reader);
    expect(texts()).toEqual(['in shadow']);
  });

  it('reads what is in view first, and nothing twice', () => {
    document.body.innerHTML = Array.from({ length: 20 }, (_, at) => `<p>p${at}</p>`).join('');
    const inView = document.querySelectorAll('p')[12] as Element;
    Object.defineProperty(Document.prototype, 'elementFromPoint', {
      value: () => inView,
      configurable: true,
    });
    const order: string[] = [];
    const reader = new PageReader(document, {
      ...sink,
      takeRun: (_, run) => order.push(run.text),
    });
    reader.readOn();
    reader.readOn();
    reader.readViewFirst();
    finish(reader);
    Reflect.deleteProperty(Document.prototype, 'elementFromPoint');
    expect(order.slice(order.indexOf('p12'), order.indexOf('p12') + 3)).toEqual(['p12', 'p13', 'p14']);
    expect(order).toHaveLength(20);
    expect(order.indexOf('p12')).toBeLessThan(3);
  });
});
