import { seededRandom, type Random } from '@/lib/std/random';
import { pick } from './bench-terms';

/**
 * A page to read: how many characters of text it has and how many to a text node, and after how many words on average a
 * term or a code stands.
 */
export type Fixture = {
  name: string;
  characters: number;
  perNode: number;
  wordsPerTerm: number;
  wordsPerCode: number;
};

/** As large as the product reads: 5,000,000 characters in 120,000 text nodes. */
export const HUGE: Fixture = {
  name: 'huge 5 MB',
  characters: 4_990_000,
  perNode: 40.8,
  wordsPerTerm: 60,
  wordsPerCode: 240,
};

export const FIXTURES: readonly Fixture[] = [
  { name: 'article 10 KB', characters: 10_000, perNode: 90, wordsPerTerm: 30, wordsPerCode: 120 },
  { name: 'long 200 KB', characters: 200_000, perNode: 90, wordsPerTerm: 30, wordsPerCode: 120 },
  { name: 'guideline 280 KB', characters: 280_000, perNode: 60, wordsPerTerm: 10, wordsPerCode: 30 },
  HUGE,
];

const SENTENCE = 'The principal diagnosis was sepsis, and a query was sent. ';
/** Pages with more text than is read, by name: nothing but text, and nothing but nodes. */
export const HOSTILE: ReadonlyMap<string, string> = new Map([
  ['ten megabytes in one element', SENTENCE.repeat(10_000_000 / SENTENCE.length)],
  ['200,000 text nodes', '<b>principal diagnosis</b> x '.repeat(100_000)],
]);

const WORDS = [
  'the of and to a in that is was for it with as on be at by this had not are but from or have an they which one you',
  'were all her she there would their we him been has when who will no more if out so up said what its about than into',
  'them can only other time new some could these two may first then do any like my now over such our man me even most',
  'made after also did many off before must well back through years much where your way down should because each just',
  'those people how too little state good very make world still see own work long here get both between life being',
  'under never day same another know while last might us great old year come since against right came take used himself',
  'few house use during without again place around however home small found thought went say part once general high upon',
  'school every keep almost later given night left young water public room follows record admission patient treated',
  'physician nurse chart visit office plan stay report document condition history care service result order test sign',
  'morning garden river window letter story market table corner summer train paper simple clear quiet broad narrow warm',
  'measured compared described explained considered expected required remained returned received prepared produced moved',
  'community government development experience information opportunity relationship environment management performance',
]
  .join(' ')
  .split(' ');

/** The text in a page of headings, paragraphs and inline elements, made up and the same each time. */
export function fixtureHtml(fixture: Fixture, names: readonly string[], codes: readonly string[]): string {
  const random = seededRandom(fixture.characters);
  const parts: string[] = [];
  let characters = 0;
  while (characters < fixture.characters) {
    const block = blockOf(fixture, random, names, codes);
    parts.push(block.html);
    characters += block.characters;
  }
  return parts.join('');
}

const NODES_PER_BLOCK = 6;

function blockOf(
  fixture: Fixture,
  random: Random,
  names: readonly string[],
  codes: readonly string[],
): { html: string; characters: number } {
  let html = '';
  let characters = 0;
  for (let node = 0; node < NODES_PER_BLOCK; node += 1) {
    let text = '';
    while (characters + text.length < fixture.perNode * (node + 1))
      text += nextWord(fixture, random, names, codes);
    characters += text.length;
    const written = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
    html += node % 2 === 0 ? written : `<b>${written}</b>`;
  }
  return { html: `<p>${html}</p>`, characters };
}

function nextWord(
  { wordsPerTerm, wordsPerCode }: Fixture,
  random: Random,
  names: readonly string[],
  codes: readonly string[],
): string {
  const chance = random();
  if (chance < 1 / wordsPerCode) return `code ${pick(codes, random)} `;
  if (chance < 1 / wordsPerCode + 1 / wordsPerTerm) return `${pick(names, random)} `;
  // Common words come often, as in any text.
  const word = WORDS[Math.floor(WORDS.length * random() ** 2)] ?? '';
  if (chance > 0.94) return `${word}. `;
  return chance > 0.88 ? `${word}, ` : `${word} `;
}
