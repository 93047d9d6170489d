import { createHash } from 'node:crypto';
import type { Item } from '@/lib/bank/item';
import { seededRandom } from '@/lib/std/random';
import { shuffled } from '@/lib/std/shuffled';

/** What a question of a blind sheet stands for. `digest` tells whether the item has changed since the sheet was made. */
export type BlindQuestion = { item: string; digest: string; labels: Record<string, string>; key: string[] };

/** The key of a set of blind sheets: question number -> what it stands for. */
export type BlindKeys = { bank: string; seed: number; questions: Record<string, BlindQuestion> };

export type BlindSheet = { name: string; markdown: string };

/** Questions on one sheet: about an hour of careful reading. */
const PER_SHEET = 25;

/**
 * Sheets for a second reader who solves the items of a bank without seeing key, rationales, explanation, references or
 * codes. Items are numbered, because their ids tell too much; items and options are shuffled by `seed` (fixed-order
 * options keep their order) and options relabelled 1, 2, 3 ...
 */
export function makeBlindSheets(
  bank: string,
  items: readonly Item[],
  seed: number,
): { sheets: BlindSheet[]; keys: BlindKeys } {
  const random = seededRandom(seed);
  const keys: BlindKeys = { bank, seed, questions: {} };
  const questions = shuffled(items, random).map((item, at) => {
    const number = `${bank}-${String(at + 1).padStart(3, '0')}`;
    const options = item.fixedOrder ? item.options : shuffled(item.options, random);
    const labels = Object.fromEntries(options.map(({ id }, place) => [String(place + 1), id]));
    const key = Object.keys(labels).filter((label) => item.key.includes(labels[label] ?? ''));
    keys.questions[number] = { item: item.id, digest: blindDigest(item), labels, key };
    const lines = options.map(({ text }, place) => `${place + 1}. ${text}`);
    return `## ${number}\n\n${item.stem}\n\n${lines.join('\n')}\n`;
  });
  const count = Math.ceil(questions.length / PER_SHEET);
  const sheets = Array.from({ length: count }, (_, at) => ({
    name: `${bank}-sheet-${String(at + 1).padStart(2, '0')}.md`,
    markdown: [
      `# Blind reading, bank ${bank}, sheet ${at + 1} of ${count}\n\n${INSTRUCTIONS}\n`,
      ...questions.slice(at * PER_SHEET, (at + 1) * PER_SHEET),
    ].join('\n'),
  }));
  return { sheets, keys };
}

const INSTRUCTIONS = `Solve each question from the rules alone. One answer is right unless the question says how many to select.
Write the answers as JSON, question number to list of option numbers: \`{ "core-001": ["3"], "core-002": ["1", "4"] }\`.
Leave out what you cannot answer, and note apart what is unclear, wrong or has more than one right answer.`;

/** Fingerprint of what a blind reader judges: stem, options in their order of ids, and key. */
export function blindDigest({ stem, options, key }: Pick<Item, 'stem' | 'options' | 'key'>): string {
  const judged = JSON.stringify([stem, options.map(({ id, text }) => [id, text]), key.toSorted()]);
  return createHash('sha256').update(judged).digest('hex').slice(0, 16);
}
