import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitWords } from './split-words';

const texts = (text: string) => splitWords(text).map((word) => word.text);

describe('splitWords', () => {
  it.each([
    ['', []],
    [' . , ', []],
    ['present on admission', ['present', 'on', 'admission']],
    ['present-on-admission', ['present', 'on', 'admission']],
    ['follow–up, E/M; H&P', ['follow', 'up', 'E', 'M', 'H', 'P']],
    ['E11.9 (type 2)', ['E11', '9', 'type', '2']],
    ["Stark's coder’s coders' 'quoted'", ["Stark's", 'coder’s', 'coders', 'quoted']],
    ['Ménière, Sjögren', ['Ménière', 'Sjögren']],
    ['Type Ⅱ, ½ of ٣', ['Type', 'Ⅱ', '½', 'of', '٣']],
    ['line\nbreak\u00a0space', ['line', 'break', 'space']],
  ])('of %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('gives the place of each word in UTF-16 units', () => {
    expect(splitWords('😀 POA, 𝒳!')).toEqual([
      { text: 'POA', start: 3, end: 6 },
      { text: '𝒳', start: 8, end: 10 },
    ]);
  });

  it('leaves no letter or digit out, and its places hold the words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let rest = '';
        let end = 0;
        for (const word of splitWords(text)) {
          expect(word.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(word.start, word.end)).toBe(word.text);
          rest += text.slice(end, word.start);
          end = word.end;
        }
        expect(rest + text.slice(end)).not.toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });
});
