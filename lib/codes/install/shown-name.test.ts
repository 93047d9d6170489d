import { describe, expect, it } from 'vitest';
import { memberName, nameParts, shownName } from './shown-name';

describe('shownName', () => {
  it('leaves out controls, direction marks and other invisible characters', () => {
    expect(shownName('a\u0000b\u001b[2Jc\u202Etxt.\u2066exe\u200B\u2028\uFEFF')).toBe('ab[2Jctxt.exe');
    expect(shownName('\u200B \u202E')).toBe('(no name)');
    expect(shownName('Wörterliste 2026 (1).txt')).toBe('Wörterliste 2026 (1).txt');
  });

  it('cuts a long name in the middle, between characters', () => {
    const cut = shownName(`${'😀'.repeat(100)}${'x'.repeat(100)}.txt`);
    expect(Array.from(cut)).toHaveLength(120);
    expect(cut).toMatch(/^(😀){59}…x{56}\.txt$/u);
  });
});

describe('memberName and nameParts', () => {
  it('put archive and member together and take them apart, whatever the member is called', () => {
    const name = memberName('a.zip', 'x › y/b › c.txt');
    expect(name).toBe('a.zip › x > y/b > c.txt');
    expect(nameParts(name)).toEqual({ archive: 'a.zip', base: 'b > c.txt' });
    expect(nameParts('a.txt')).toEqual({ archive: undefined, base: 'a.txt' });
    expect(nameParts('a.zip › C:\\x\\b.txt')).toEqual({ archive: 'a.zip', base: 'b.txt' });
  });
});
