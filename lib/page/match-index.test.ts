// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { MatchIndex } from './match-index';
import { entryOf, flagTerms, termMention, wordsOf } from './testing/mentions';
import { RunDraft, type TextRun } from './text-run';

let index: MatchIndex;

beforeEach(() => {
  index = new MatchIndex(flagTerms);
});

function runOf(...nodes: Text[]): TextRun {
  const draft = new RunDraft();
  for (const node of nodes) draft.read(node);
  draft.finish();
  const [run] = draft.take();
  if (!run) throw new Error('There is no text.');
  return run;
}

/** A paragraph with the word at its beginning as a match. */
function addParagraph(word: string): HTMLParagraphElement {
  const block = document.createElement('p');
  block.textContent = `${word} and more`;
  document.body.append(block);
  indexBlock(block);
  return block;
}

function indexBlock(block: Element): void {
  const run = runOf(block.firstChild as Text);
  index.add(block, run, [termMention(0, run.text.indexOf(' '))]);
}

const all = () => index.slice(0, index.count);
const words = () => all().map(wordsOf);

describe('MatchIndex', () => {
  beforeEach(() => document.body.replaceChildren());

  it('keeps document order, in whatever order runs come', () => {
    const places = [0, 1, 2, 3, 4, 5, 6, 7];
    fc.assert(
      fc.property(fc.shuffledSubarray(places), (order) => {
        index = new MatchIndex(flagTerms);
        document.body.innerHTML = places.map((at) => `<p>w${at} x</p>`).join('');
        const blocks = [...document.body.children];
        for (const at of order) {
          const block = blocks[at];
          if (block) indexBlock(block);
          expect(words()).toHaveLength(order.indexOf(at) + 1);
        }
        expect(words()).toEqual(order.toSorted((a, b) => a - b).map((at) => `w${at}`));
      }),
    );
  });

  it('finds what a place touches, ends included', () => {
    document.body.innerHTML = '<p>a principal <b>diagnosis</b> here</p>';
    const block = document.body.firstElementChild as HTMLElement;
    const [first, bold, last] = [...block.childNodes].map((node) => (node.firstChild ?? node) as Text);
    if (!first || !bold || !last) throw new Error('The page is not as written.');
    index.add(block, runOf(first, bold, last), [termMention(2, 21, 3)]);
    const at = (node: Text, offset: number) => entryOf(index.at({ node, offset }));
    expect([at(first, 1), at(first, 2), at(first, 12), at(bold, 0), at(bold, 9)]).toEqual([
      undefined,
      3,
      3,
      3,
      3,
    ]);
    expect([at(last, 0), at(last, 1)]).toEqual([3, undefined]);
    expect(at(document.createTextNode('x'), 0)).toBeUndefined();
  });

  it('searches among many matches of one run', () => {
    const node = document.createTextNode('query '.repeat(100));
    document.body.append(node);
    const spans = Array.from({ length: 100 }, (_, entry) => termMention(entry * 6, entry * 6 + 5, entry));
    index.add(document.body, runOf(node), spans);
    for (const [entry, { start }] of spans.entries())
      expect(entryOf(index.at({ node, offset: start + 2 }))).toBe(entry);
  });

  it('forgets a block, and only that', () => {
    const first = addParagraph('one');
    addParagraph('two');
    const before = index.version;
    index.dropBlock(first);
    expect(words()).toEqual(['two']);
    expect(index.version).not.toBe(before);
    expect(index.at({ node: first.firstChild as Text, offset: 1 })).toBeUndefined();
    indexBlock(first);
    expect(words()).toEqual(['one', 'two']);
  });

  it('has a new version for every change, and the number of matches', () => {
    const state = () => [index.version, index.count];
    const block = addParagraph('one');
    const [version = 0] = state();
    addParagraph('two');
    expect(state()).toEqual([version + 1, 2]);
    index.dropBlock(block);
    expect(state()).toEqual([version + 2, 1]);
    index.dropBlock(block);
    expect(state()).toEqual([version + 2, 1]);
  });

  it('decides anew over what is open, in as many steps as there is time for', () => {
    let isFlagged = false;
    let asked = 0;
    index = new MatchIndex((mentions) => {
      asked += 1;
      const isOpen = mentions.some(({ isAmbiguous }) => isAmbiguous);
      return { spans: isOpen && !isFlagged ? [] : flagTerms(mentions).spans, isFinal: !isOpen };
    });
    for (const [word, isAmbiguous] of [
      ['one', true],
      ['two', false],
      ['three', true],
    ] as const) {
      const block = document.createElement('p');
      block.textContent = `${word} x`;
      document.body.append(block);
      index.add(block, runOf(block.firstChild as Text), [{ ...termMention(0, word.length), isAmbiguous }]);
    }
    expect([words(), index.count]).toEqual([['two'], 1]);
    const { version } = index;
    index.startRedo();
    expect(index.redo(() => false)).toBe(true);
    expect(index.version).toBe(version);
    isFlagged = true;
    asked = 0;
    index.startRedo();
    expect(index.redo(() => true)).toBe(false);
    expect(words()).toEqual(['one', 'two']);
    while (!index.redo(() => true));
    expect([words(), index.count, asked]).toEqual([['one', 'two', 'three'], 3, 2]);
    isFlagged = false;
    index.startRedo();
    index.redo(() => false);
    expect([words(), index.count]).toEqual([['two'], 1]);
  });

  it('forgets what was removed', () => {
    addParagraph('one').remove();
    addParagraph('two');
    index.dropRemoved();
    expect(words()).toEqual(['two']);
  });

  it('stays in order when earlier runs have left the page meanwhile', () => {
    const gone = addParagraph('one');
    addParagraph('three');
    gone.remove();
    const late = document.createElement('p');
    late.textContent = 'two x';
    document.body.prepend(late);
    indexBlock(late);
    expect(words().filter((word) => word !== 'one')).toEqual(['two', 'three']);
  });

  it('need not sort anew for what it has forgotten', () => {
    for (const word of ['one', 'three', 'four']) addParagraph(word);
    document.body.lastElementChild?.remove();
    index.dropRemoved();
    const { version } = index;
    const late = document.createElement('p');
    late.textContent = 'two x';
    document.body.firstElementChild?.after(late);
    indexBlock(late);
    expect(words()).toEqual(['one', 'two', 'three']);
    // For the one it adds; to sort would be one more.
    expect(index.version).toBe(version + 1);
  });

  it('sorts anew after elements were moved', () => {
    const first = addParagraph('one');
    addParagraph('two');
    document.body.append(first);
    index.noteMove();
    expect(words()).toEqual(['two', 'one']);
  });

  it('orders the parts of one long node by their place in it', () => {
    const node = document.createTextNode(`${'x'.repeat(7_990)} a. ${'y'.repeat(3_000)}`);
    document.body.append(node);
    const draft = new RunDraft();
    draft.read(node, draft.read(node));
    draft.finish();
    const [first, second] = draft.take();
    if (!first || !second) throw new Error('The text was not cut.');
    index.add(document.body, second, [termMention(1, 2, 2)]);
    index.add(document.body, first, [termMention(0, 1, 1)]);
    expect(all().map(entryOf)).toEqual([1, 2]);
  });

  it('keeps no run without a match, and none that is not on the page', () => {
    index.add(document.body, runOf(document.createTextNode('off the page')), [termMention(0, 3)]);
    const node = document.createTextNode('no term');
    document.body.append(node);
    index.add(document.body, runOf(node), []);
    expect(all()).toEqual([]);
  });
});
