import {
  ACTIVITY_KINDS,
  CEU_CATEGORIES,
  PROVIDER_KINDS,
  type ActivityKind,
  type CeuCategory,
  type ProviderKind,
} from '../activity';

const CATEGORY_WORDS: readonly [CeuCategory, RegExp][] = [
  ['other', /\b(outside|non[- ]?hiim)\b|^other$/i],
  ['coding', /\b(coding|coder|classification|icd|cpt|hcpcs)\b/i],
  ['hiim', /\b(hiim|him|privacy|security|informatics|analytics|compliance|leadership|revenue|data)\b/i],
];

const KIND_WORDS: readonly [ActivityKind, RegExp][] = [
  ['webinar', /\b(webinar|web|online|audio|virtual|podcast)\b/i],
  ['conference', /\b(conference|convention|symposium|meeting|assembly|summit)\b/i],
  ['formal-study', /\b(formal|academic|college|university|semester|degree)\b/i],
  ['item-writing', /\bitem[- ]writing\b/i],
  ['independent-study', /\b(independent|self|reading|article|journal)\b/i],
  ['course', /\b(course|class|workshop|training|seminar|in-?service)\b/i],
  ['publication', /\b(publication|published|author)\w*/i],
  ['presentation', /\b(present|speaker|speaking|taught|teaching)\w*/i],
];

const PROVIDER_WORDS: readonly [ProviderKind, RegExp][] = [
  ['ahima', /\bAHIMA\b|american health information management/i],
  ['component', /\b[A-Z][A-Za-z]{0,4}HIMA\b|\bcomponent\b|health information (management )?association/],
  ['association', /\b(AAPC|ACDIS|HFMA|HIMSS|association|society)\b/i],
  ['school', /\b(college|university|school)\b/i],
  ['employer', /\b(hospital|employer|health system|in-?house)\b/i],
];

/**
 * The category that a cell means, by its id, its name or a word of it; undefined when it says nothing that is known: it
 * can be kept as one of the user's own.
 */
export function readCategory(text: string): CeuCategory | undefined {
  return named(CEU_CATEGORIES, text) ?? worded(CATEGORY_WORDS, text);
}

/** The kind of activity that a cell means; undefined when it is not known. */
export function readKind(text: string): ActivityKind | undefined {
  return named(ACTIVITY_KINDS, text) ?? worded(KIND_WORDS, text);
}

/**
 * Who offered an activity, by the kind in its cell or else by words of it and of the provider's name: AHIMA itself, a
 * component state association (TxHIMA), AAPC and the like. Undefined when nothing is known.
 */
export function readProviderKind(kind: string, provider: string): ProviderKind | undefined {
  return named(PROVIDER_KINDS, kind) ?? worded(PROVIDER_WORDS, kind) ?? worded(PROVIDER_WORDS, provider);
}

function named<Key extends string>(names: Readonly<Record<Key, string>>, text: string): Key | undefined {
  const wanted = text.trim().toLowerCase();
  const all = Object.entries(names) as [Key, string][];
  return all.find(([key, name]) => key === wanted || name.toLowerCase() === wanted)?.[0];
}

function worded<Key>(words: readonly [Key, RegExp][], text: string): Key | undefined {
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}
