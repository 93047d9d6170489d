// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { textRuns, type WalkMemory } from './text-runs';

let blocks: string[];
let hidden: string[];
let memory: WalkMemory;

beforeEach(() => {
  blocks = [];
  hidden = [];
  memory = {
    kinds: new WeakMap(),
    onBlock: (block) => blocks.push(block instanceof Element ? block.id : 'shadow'),
    onHidden: (element) => hidden.push(element.id),
    onShown: () => undefined,
  };
});

/** What a walk under the body says; `whenPaused` runs at each of its pauses. */
function read(whenPaused: () => void = () => undefined, root: Element = document.body) {
  const texts: string[] = [];
  const walk = textRuns(document, root, memory);
  for (;;) {
    const step = walk.next();
    if (step.done) return { texts, isThrough: step.value };
    if (step.value) texts.push(step.value.text.trim());
    whenPaused();
  }
}

function textsOf(html: string): string[] {
  document.body.innerHTML = html;
  return read().texts;
}

describe('textRuns', () => {
  it('reads on across inline elements and comments', () => {
    expect(textsOf('<p>The <b>prin</b><!-- x -->cipal <a href="#">dia<wbr>gno<i>sis</i></a>.</p>')).toEqual([
      'The principal diagnosis.',
    ]);
  });

  it.each([
    ['blocks', '<div>one</div><div>two</div>'],
    ['a block between text', 'one<p>and</p>two'],
    ['line breaks', '<p>one<br>two</p>'],
    ['footnote marks', '<p>one<sup>1</sup></p>'],
    ['pictures', '<p>one<img alt="">two</p>'],
    ['code', '<p>one<code>x</code>two</p>'],
    ['hidden parts', '<p>one<span style="display:none">x</span>two</p>'],
    ['table cells', '<table><tr><td>one</td><td style="display: block">two</td></tr></table>'],
  ])('stops at %s', (_, html) => {
    const texts = textsOf(html);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.join(' ')).not.toMatch(/onetwo|one1|x/);
  });

  it.each([
    'script',
    'style',
    'noscript',
    'textarea',
    'select',
    'button',
    'code',
    'pre',
    'kbd',
    'samp',
    'svg',
    'math',
    'canvas',
    'template',
    'object',
    'audio',
    'video',
  ])('passes over %s', (name) => {
    document.body.innerHTML = '<p>seen</p>';
    const element = document.createElement(name);
    element.append('query');
    document.body.append(element);
    expect(read().texts).toEqual(['seen']);
  });

  it('passes over what is being edited, but not over fixed parts', () => {
    expect(
      textsOf(
        '<div contenteditable>a<p>a</p></div><div contenteditable="TRUE">b</div><p contenteditable="false">c</p>' +
          '<div contenteditable="plaintext-only">d</div><div aria-hidden="true">e</div><div aria-hidden="false">f</div>',
      ),
    ).toEqual(['c', 'f']);
  });

  it('tells which blocks it enters and what it finds hidden', () => {
    textsOf('<div id="a"><p id="b">x</p></div><p id="c" style="display: none">x</p><ul id="d"></ul>');
    expect(blocks).toEqual(['', 'a', 'b', 'd']);
    expect(hidden).toEqual(['c']);
  });

  it('finds only what is new the second time, and the own text of its root', () => {
    textsOf('<div id="a">old</div>own');
    const added = document.createElement('p');
    added.textContent = 'new';
    document.body.append(added);
    expect(read().texts).toEqual(['own', 'new']);
  });

  it('keeps the line breaks of preformatted text apart', () => {
    expect(
      textsOf('<p style="white-space: pre-wrap">principal\n\ndiagnosis</p><p>principal\n\ndiagnosis</p>'),
    ).toEqual(['principal\n\ndiagnosis', 'principal\ndiagnosis']);
  });

  it('pauses in a stretch without text', () => {
    document.body.innerHTML = '<p></p>'.repeat(1_000);
    let pauses = 0;
    expect(read(() => (pauses += 1))).toEqual({ texts: [], isThrough: true });
    expect(pauses).toBeGreaterThan(5);
  });

  it('reads one long node in parts', () => {
    document.body.innerHTML = `<p>${'The query. '.repeat(5_000)}</p>`;
    expect(read().texts.length).toBeGreaterThan(5);
  });

  it('says when the page removed the part it stood in, and then reads the rest', () => {
    document.body.innerHTML = '<p>one</p><div id="a"><p>two</p><p>three</p></div><p>four</p>';
    const { texts, isThrough } = read(() => document.querySelector('#a')?.remove());
    expect(isThrough).toBe(false);
    expect([...texts, ...read().texts]).toEqual(expect.arrayContaining(['one', 'four']));
  });

  it('is not misled by controls named like DOM properties', () => {
    const names = [
      'childNodes',
      'firstChild',
      'nextSibling',
      'parentNode',
      'nodeType',
      'localName',
      'getAttribute',
    ];
    const inputs = names.map((name) => `<input name="${name}">`).join('');
    expect(textsOf(`<form>${inputs}one <b>query</b></form><p>two</p>`)).toEqual(['one query', 'two']);
  });

  it('reads an empty root', () => {
    document.body.innerHTML = '';
    expect(read()).toEqual({ texts: [], isThrough: true });
  });
});
