import { describe, expect, it } from 'vitest';
import { recordTree, runsOf, sentencesOf, shownText } from './record-text';
import { placeOfQuote, searchRecord } from './search-record';
import { testScenario } from './testing/test-scenario';

const SOURCE = 'Has **CHF** and\nCKD.\n\n- BP 150/90\n- K 4.1. Stable\n  today\n\nUnits: 5 \\* 2, A&amp;B.';
const { documents } = testScenario();

describe('shownText', () => {
  it('is the text without marks, with the place of each character in the source', () => {
    const { text, places } = shownText(SOURCE);
    expect(text).toBe('Has CHF and\nCKD.\nBP 150/90\nK 4.1. Stable\ntoday\nUnits: 5 * 2, A&B.\n');
    for (const word of ['CHF', 'CKD', '150/90', 'Stable', 'today', 'Units']) {
      const at = text.indexOf(word);
      expect(SOURCE.slice(places[at], (places[at + word.length - 1] ?? 0) + 1)).toBe(word);
    }
    expect(places).toHaveLength(text.length);
  });

  it('runs are parted where the source has more than is shown', () => {
    const paragraph = recordTree(String.raw`a \* b`).children[0];
    const node = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
    if (!node) throw new Error('There is a text node.');
    expect(runsOf(node, String.raw`a \* b`)).toEqual([
      { text: 'a ', from: 0 },
      { text: '* b', from: 3 },
    ]);
  });
});

describe('sentencesOf', () => {
  it('ends at full stops and at ends of lines, not inside numbers', () =>
    expect(sentencesOf(SOURCE).map(({ start, end }) => SOURCE.slice(start, end))).toEqual([
      'Has **CHF** and',
      'CKD.',
      'BP 150/90',
      'K 4.1.',
      'Stable',
      'today',
      String.raw`Units: 5 \* 2, A&amp;B.`,
    ]));
});

describe('searchRecord', () => {
  const found = (query: string) =>
    searchRecord(documents, query).map(({ document, start, end }) => {
      const text = documents.find(({ id }) => id === document)?.text ?? '';
      return `${document}: ${text.slice(start, end)}`;
    });

  it('finds in every document, whatever the case and the line breaks', () => {
    expect(found('FEBRUARY')).toEqual(['face-sheet: February']);
    expect(found('acute kidney')).toEqual([
      'discharge-summary: acute kidney',
      'discharge-summary: Acute kidney',
    ]);
    expect(found('and  treated')).toEqual(['discharge-summary: and\ntreated']);
  });

  it('takes signs as they are, and finds nothing for nothing', () => {
    expect(found('71-year')).toEqual(['discharge-summary: 71-year']);
    expect(found('(')).toEqual([]);
    expect(found('  ')).toEqual([]);
  });
});

describe('placeOfQuote', () => {
  it('is where the quote stands to the letter', () => {
    const quote = 'takes insulin';
    const place = placeOfQuote(documents, 'discharge-summary', quote);
    expect(documents[1]?.text.slice(place?.start, place?.end)).toBe(quote);
    expect(placeOfQuote(documents, 'discharge-summary', 'never said')).toBeUndefined();
    expect(placeOfQuote(documents, 'gone', quote)).toBeUndefined();
  });
});
