import type { CodeSystem } from '@/lib/codes/code-system';
import { openRecords } from '@/lib/codes/pack/packed-records';
import { LONGEST, MEANING, REORDERED, WORD } from './synonym-keys';

/** What one phrase stands for. */
export type Meaning = {
  /** In the words of the titles. */
  means: readonly (readonly string[])[];
  /** What is most likely meant, best first, without dots. */
  codes: readonly string[];
  /** Whose titles it speaks of; left out for words of any system. */
  system?: CodeSystem;
};

export type SynonymTable = {
  /** The meanings of these words as a phrase, also in another order, most likely first. */
  of(words: readonly string[]): readonly Meaning[];
  /**
   * The meanings of phrases that begin with these words, the last of which is unfinished, shortest first, each with
   * the share of the phrase that was typed.
   */
  begin(words: readonly string[], limit: number): readonly { meaning: Meaning; share: number }[];
  /** Whether any phrase has this word. */
  has(word: string): boolean;
  /** All words of the phrases. */
  words(): string[];
  /** The longest phrase has so many words. */
  readonly longest: number;
};

/** Of the phrases that begin with what was typed, so many are looked at for the shortest. */
const LOOKED_AT = 50;

/** Opens a synonym table packed by `packSynonyms`. @throws RangeError when the bytes are not one */
export function openSynonyms(packed: Uint8Array): SynonymTable {
  const records = openRecords<unknown>(packed);
  const meaningsOf = (key: string): Meaning[] => {
    const ids = records.get(key);
    if (!Array.isArray(ids)) return [];
    // A table in the layout of another version has none of them: it finds nothing until the next import.
    return ids.flatMap((id) => (records.get(`${MEANING}${id}`) as Meaning | undefined) ?? []);
  };
  const keysFrom = function* (start: string) {
    for (let at = records.firstFrom(start); at < records.size; at += 1) {
      const key = records.keyAt(at);
      if (!key.startsWith(start)) return;
      yield key;
    }
  };
  return {
    longest: Number(records.get(LONGEST) ?? 0),
    has: (word) => records.get(WORD + word) !== undefined,
    words: () => [...keysFrom(WORD)].map((key) => key.slice(WORD.length)),
    of(words) {
      const meanings = meaningsOf(words.join(' '));
      if (meanings.length > 0 || words.length < 2) return meanings;
      return meaningsOf(REORDERED + words.toSorted().join(' '));
    },
    begin(words, limit) {
      const start = words.join(' ');
      if (start === '') return [];
      const found: string[] = [];
      for (const key of keysFrom(start)) {
        if (found.push(key) >= LOOKED_AT) break;
      }
      return found
        .toSorted((a, b) => a.length - b.length)
        .slice(0, limit)
        .flatMap((phrase) =>
          meaningsOf(phrase).map((meaning) => ({ meaning, share: start.length / phrase.length })),
        );
    },
  };
}
