import { describe, expect, it } from 'vitest';
import { printedCode, termTitle } from './term-parts';
import type { XmlNode } from './xml-tree';

const node = (name: string, ...content: XmlNode['content']): XmlNode => {
  return { name, attributes: new Map(), line: 1, content };
};
/** `a|(b)|c` stands for `a<nemod>(b)</nemod>c`. */
const title = (text: string) =>
  termTitle(node('title', ...text.split('|').map((part, at) => (at % 2 ? node('nemod', part) : part))));

describe('termTitle', () => {
  it.each([
    ['Abasia|(-astasia) (hysterical)|', 'Abasia', 'Abasia (-astasia) (hysterical)'],
    ['vein|(peripheral)| NEC', 'vein NEC', 'vein (peripheral) NEC'],
    ['auricle|(ear)|, congenital', 'auricle, congenital', 'auricle (ear), congenital'],
    ['organ|(s)| or tract', 'organ or tract', 'organ(s) or tract'],
    ['Klein|(e)|-Levin syndrome', 'Klein-Levin syndrome', 'Klein(e)-Levin syndrome'],
    ['|(gastro)|enteritis', 'enteritis', '(gastro)enteritis'],
    ['delta-|(super)|infection', 'delta-infection', 'delta-(super)infection'],
    ['  two\n   words |(or more) |  ', 'two words', 'two words (or more)'],
  ])('reads %s', (text, essential, full) => {
    const read = title(text);
    expect(read?.title).toBe(essential);
    expect(read?.parts?.map((part) => part.text).join('')).toBe(full);
  });

  it('has no pieces without a modifier, and takes one for the title when there is nothing else', () => {
    expect(title('Cake kidney')).toEqual({ title: 'Cake kidney' });
    expect(title('|(taser)|')).toEqual({
      title: '(taser)',
      parts: [{ text: '(taser)', isNonessential: true }],
    });
    expect(title(' | | ')).toBeUndefined();
  });
});

describe('printedCode', () => {
  it.each([
    ['A06.5', 'A065'],
    ['I10', 'I10'],
    ['C7A.00', 'C7A00'],
    ['L02.6-', 'L026-'],
    ['C56.-', 'C56-'],
    ['N47-', 'N47-'],
    ['T50.995A', 'T50995A'],
    ['t50.995', 'T50995'],
  ])('takes the dot from %s', (text, code) => expect(printedCode(text)).toBe(code));

  it.each(['', '-', '--', 'see Cancer', 'A0', 'A06.5.1', 'A06.51234', '106.5', 'A06.5--'])(
    'takes %j for no code',
    (text) => expect(printedCode(text)).toBeUndefined(),
  );
});
