import type { Scenario } from './scenario';
import type { RecordHighlight } from './scenario-session';
import { shownText } from './record-text';

type Documents = readonly Pick<Scenario['documents'][number], 'id' | 'text'>[];

/**
 * Every place of the record where the query stands, in the order of reading; letter case and the kind of white space do
 * not matter. Nothing for a query of white space alone.
 */
export function searchRecord(documents: Documents, query: string): RecordHighlight[] {
  const words = query
    .trim()
    .split(/\s+/)
    .filter((word) => word !== '');
  if (words.length === 0) return [];
  const pattern = new RegExp(
    words.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join(String.raw`\s+`),
    'gi',
  );
  return documents.flatMap(({ id, text: source }) => {
    const { text, places } = shownText(source);
    return [...text.matchAll(pattern)].flatMap(({ index, 0: found }) => {
      const [start, last] = [places[index], places[index + found.length - 1]];
      return start === undefined || last === undefined ? [] : [{ document: id, start, end: last + 1 }];
    });
  });
}

/** Where a quote stands in its document; undefined for one that is not there. */
export function placeOfQuote(
  documents: Documents,
  document: string,
  quote: string,
): RecordHighlight | undefined {
  const start = documents.find(({ id }) => id === document)?.text.indexOf(quote) ?? -1;
  return start < 0 ? undefined : { document, start, end: start + quote.length };
}
