// @vitest-environment happy-dom
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offsetIn, positionsOf, RunDraft, type TextRun } from './text-run';

/** The runs of a row of text nodes, each read to its end. */
function runsOf(texts: readonly string[], keepsSpace = false): TextRun[] {
  const draft = new RunDraft();
  draft.begin(document.body, { keepsSpace });
  for (const text of texts) {
    const node = document.createTextNode(text);
    let from = 0;
    do from = draft.read(node, from);
    while (from < node.length);
  }
  draft.finish();
  return draft.take();
}

const words = fc
  .array(
    fc.constantFrom('principal', 'diagnosis', '.', ' ', '\n   ', '\u00AD', '\u200B', 'é', '😀', '\u00A0 '),
    {
      maxLength: 12,
    },
  )
  .map((parts) => parts.join(''));

describe('RunDraft', () => {
  it('reads white space and invisible characters as they are seen', () => {
    const [run] = runsOf(['The \n', '\t principal\n      diag\u00ADno\u200Bsis', ' ', ' ', 'x']);
    expect(run?.text).toBe('The principal\ndiagnosis x');
  });

  it('leaves white space alone where line breaks show', () => {
    expect(runsOf(['principal\n\n', '  diag\u00ADnosis'], true)[0]?.text).toBe('principal\n\n  diagnosis');
  });

  it('makes no run of what has no letter or digit', () => {
    expect(runsOf([' \n', '– … !'])).toEqual([]);
  });

  it('takes each run once', () => {
    const draft = new RunDraft();
    draft.read(document.createTextNode('one'));
    expect(draft.isEmpty).toBe(false);
    draft.finish();
    expect(draft.isEmpty).toBe(true);
    expect(draft.take()).toHaveLength(1);
    expect(draft.take()).toEqual([]);
  });

  it('survives a node that became shorter while it was read', () => {
    const node = document.createTextNode('x'.repeat(20_000));
    const draft = new RunDraft();
    const from = draft.read(node);
    node.data = 'x';
    expect(draft.read(node, from)).toBe(1);
  });

  it('says the text of its nodes, in order, without what is not seen', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (texts) => {
        const seen = texts.join('').replaceAll(/[\u00AD\u200B\s]/g, '');
        const read = runsOf(texts)
          .map((run) => run.text)
          .join('');
        expect(read.replaceAll(/\s/g, '')).toBe(/[\p{L}\p{N}]/u.test(seen) ? seen : '');
        expect(read).not.toMatch(/\s{2}/);
      }),
    );
  });

  it('cuts long text into runs without losing any, after a sentence where there is one', () => {
    const sentence = 'The principal diagnosis was sepsis. ';
    for (const texts of [
      [sentence.repeat(3_000)],
      Array.from({ length: 3_000 }, () => sentence),
      ['x'.repeat(30_001)],
    ]) {
      const runs = runsOf(texts);
      expect(Math.max(...runs.map((run) => run.text.length))).toBeLessThanOrEqual(8_000);
      expect(runs.map((run) => run.text).join('')).toBe(texts.join(''));
    }
    expect(runsOf([sentence.repeat(3_000)]).every((run) => /sepsis\.? ?$/.test(run.text))).toBe(true);
  });

  it('never cuts a character in two', () => {
    const runs = runsOf([`x${'\u{1D400}'.repeat(9_000)}`]);
    expect(runs.length).toBeGreaterThan(1);
    // Only whole characters survive the way through UTF-8.
    expect(
      runs.every((run) => new TextDecoder().decode(new TextEncoder().encode(run.text)) === run.text),
    ).toBe(true);
  });
});

describe('positionsOf and offsetIn', () => {
  it('find the character of the page for each character of a run, and back', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 6 }), (texts) => {
        for (const run of runsOf(texts)) {
          for (let at = 0; at < run.text.length; at += 1) {
            const { start, end } = positionsOf(run, at, at + 1);
            expect(start.node.data[start.offset]).toBe(run.text[at]);
            expect(end).toEqual({ node: start.node, offset: start.offset + 1 });
            expect(offsetIn(run, start)).toBe(at);
          }
        }
      }),
    );
  });

  it('count a place inside collapsed white space as its beginning', () => {
    const [run] = runsOf(['a    b']);
    const node = run?.pieces[0]?.node;
    if (!run || !node) throw new Error('There is no run.');
    expect([0, 1, 2, 3, 4, 5, 6].map((offset) => offsetIn(run, { node, offset }))).toEqual([
      0, 1, 2, 2, 2, 2, 3,
    ]);
  });

  it('know nothing of other nodes, or of what stands before the run', () => {
    const [run] = runsOf(['  a']);
    const node = document.createTextNode('a');
    if (!run) throw new Error('There is no run.');
    expect(offsetIn(run, { node, offset: 0 })).toBeUndefined();
    expect(() => positionsOf({ pieces: [] }, 0, 1)).toThrow('without pieces');
  });
});
