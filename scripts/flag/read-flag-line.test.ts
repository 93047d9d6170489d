import { describe, expect, it } from 'vitest';
import { readFlagLine } from './read-flag-line';

describe('readFlagLine', () => {
  it('reads a line and passes over what it does not know', () => {
    expect(readFlagLine('{"id":"a","text":"POA","half":"coding"}', 1)).toEqual({ id: 'a', text: 'POA' });
    expect(readFlagLine('{"id":7,"text":""}', 1)).toEqual({ id: 7, text: '' });
  });

  it.each([
    ['{"id":"a"', 'Line 3 is not JSON: {"id":"a"'],
    ['[]', 'Line 3 is not { "id", "text" }: '],
    ['{"id":"a"}', 'Line 3 is not { "id", "text" }: “text”: '],
    ['{"id":{},"text":"a"}', 'Line 3 is not { "id", "text" }: “id”: '],
  ])('names the line and what is wrong with %s', (line, message) => {
    expect(() => readFlagLine(line, 3)).toThrow(message);
  });
});
