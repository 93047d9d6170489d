import { openCodeBook, type CodeBook } from '@/lib/codes/code-book';
import type { StarterCode } from '@/lib/codes/code';
import type { CodeLayer } from '@/lib/codes/layer';
import { openCodes } from '@/lib/codes/pack/open-codes';
import { packSynonyms } from '@/lib/codes/search/pack-synonyms';
import { openSynonyms } from '@/lib/codes/search/synonym-table';

/** A code book of these layers (those of codes) and starter codes, without synonyms. */
export function testBook(layers: readonly CodeLayer[], starter: readonly StarterCode[] = []): CodeBook {
  const lists = layers
    .filter(({ kind }) => kind === 'codes')
    .map(({ packed, ...layer }) => ({ ...layer, codes: openCodes(packed) }));
  return openCodeBook(lists, starter, openSynonyms(packSynonyms([])));
}
