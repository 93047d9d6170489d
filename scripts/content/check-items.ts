import { BLUEPRINTS, domainOfTopic } from '@/lib/exam/blueprint';
import type { Item } from '@/lib/bank/item';
import { checkNamedCodes } from './check-named-codes';
import type { Content, LoadedItem } from './load-content';
import { reporter, type Problem, type Report } from './problem';

/** The bank whose items may name CPT numbers. */
const CPT_BANK = 'cpt';

const COUNTS = ['ZERO', 'ONE', 'TWO', 'THREE', 'FOUR', 'FIVE'];

/** The rules of a single item beyond its schema, by docs/data-format.md and the rules for items. */
export function checkItems({ items, notes, terms }: Content, isUnverifiedAllowed: boolean): Problem[] {
  const problems: Problem[] = [];
  const noteIds = new Set(notes.map(({ note }) => note.id));
  const termIds = new Set(terms.map(({ term }) => term.id));
  for (const loaded of items) {
    const { item } = loaded;
    const report = reporter(problems, loaded.file, item.id);
    checkItem(loaded, report);
    for (const [at, id] of item.notes.entries())
      if (!noteIds.has(id)) report(`notes.${at}`, `There is no note "${id}".`);
    for (const [at, id] of item.terms.entries())
      if (!termIds.has(id)) report(`terms.${at}`, `There is no term "${id}".`);
    if (!item.verification && !isUnverifiedAllowed)
      report('verification', 'Not yet solved blind by a second reader.');
  }
  return problems;
}

/** What can be said of an item without looking at the rest of the content. */
export function checkItem({ bank, item }: LoadedItem, report: Report): void {
  checkNumberAsked(item, report);
  checkOptions(item, report);
  const [topic] = item.topics;
  for (const of of BLUEPRINTS) {
    if (!domainOfTopic(of, topic))
      report('topics.0', `Blueprint ${of.id} has no domain for the topic "${topic}".`);
  }
  if (item.validTo !== undefined && item.validTo < item.validFrom)
    report('validTo', 'The last day is before the first.');
  const sections = item.references.map(({ section }) => section);
  checkNamedCodes(
    { texts: textsOf(item), sections, codes: item.codes, allowsCpt: bank === CPT_BANK },
    report,
  );
}

/** Every text of an item that a reader sees, with its path. */
function textsOf(item: Item): [path: string, text: string][] {
  const options = item.options.flatMap(({ text, rationale }, at): [string, string][] => [
    [`options.${at}.text`, text],
    [`options.${at}.rationale`, rationale],
  ]);
  return [['stem', item.stem], ...options, ['explanation', item.explanation]];
}

function checkNumberAsked({ type, stem, key }: Item, report: Report): void {
  const asked = stem.match(/\bSelect [A-Z]{2,}\b/g) ?? [];
  const wanted = `Select ${COUNTS[key.length]}`;
  if (type === 'single' && asked.length > 0)
    report('stem', `A single-response stem does not say "${asked[0]}".`);
  if (type === 'multiple' && (asked.length !== 1 || !stem.includes(`${wanted}.`))) {
    report('stem', `The stem has to say "${wanted}." once, because the key has ${key.length} options.`);
  }
}

function checkOptions({ options }: Item, report: Report): void {
  const seen = new Set<string>();
  for (const [at, { text }] of options.entries()) {
    const plain = text.toLowerCase().replaceAll(/\W+/g, ' ').trim();
    if (seen.has(plain)) report(`options.${at}.text`, 'Two options say the same.');
    seen.add(plain);
    if (/\b(all|none|both|neither) of (the above|these|them)\b/.test(plain)) {
      report(
        `options.${at}.text`,
        'No "all of the above" and the like: options are shuffled and stand alone.',
      );
    }
  }
}
