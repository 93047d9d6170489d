import type { TopicId } from '@/lib/exam/topic';
import { hashText } from '@/lib/std/hash-text';
import type { Item } from './item';

/** Marks our bank files, so that another JSON file is told from one with a mistake in it. */
export const BANK_FORMAT = 'ccs-companion-bank';

/** A bank file holds at most so many bytes and questions. */
export const BANK_LIMITS = { bytes: 30_000_000, items: 20_000 } as const;

/** What a bank file holds, checked: the ids of its items are still those of the file. */
export type OwnBank = { title: string; items: Item[] };

/** How a file is read. */
export type ReadBankOptions = {
  /** The file's name, for errors and as the title where the file has none. */
  file: string;
  /** The topic of questions that name none. */
  topic: TopicId;
  /** The share that was read, 0 to 1. */
  onProgress?: ((share: number) => void) | undefined;
};

/**
 * The id of a bank of this title: `own-mock-cases`. Two banks of one title are one bank, whatever its letter case, spaces
 * and punctuation. A title that the id cannot spell out (other scripts, more than 60 characters) is told from others by
 * a number made of it.
 */
export function ownBankId(title: string): string {
  const plain = title.normalize('NFKD').toLowerCase();
  const words = plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-+|-+$/g, '');
  const isSpelledOut =
    words !== '' && words.length <= WORDS_MAX && !/[^a-z0-9\P{L}]|[^a-z0-9\P{N}]/u.test(plain);
  if (isSpelledOut) return `own-${words}`;
  const spoken = plain.replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim();
  return `own-${words.slice(0, WORDS_MAX) || 'bank'}-${hashText(spoken).toString(36)}`;
}

const WORDS_MAX = 60;

/** The id under which a question of an own bank is kept: never that of a built-in one. */
export function ownItemId(bankId: string, id: string): string {
  return `${bankId}.${id}`;
}

/** A title from the name of a file: `My_cases-2.json` gives `My cases 2`. */
export function titleFromFile(file: string): string {
  const name = file
    .replace(/^.*[/\\]/, '')
    .replace(/\.[A-Za-z0-9]+$/, '')
    .replaceAll(/[-_]+/g, ' ')
    .trim();
  return name.slice(0, 100) || 'Own questions';
}
