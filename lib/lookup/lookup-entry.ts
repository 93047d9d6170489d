/** Something that can be looked up. */
export type LookupKind = 'term' | 'note' | 'code' | 'item';

/** One thing in the look-up index. `names` are its titles and aliases, `body` the text that may also match. */
export type LookupEntry = {
  kind: LookupKind;
  id: string;
  title: string;
  names: string[];
  body: string;
  detail: string;
};

export type LookupResult = Pick<LookupEntry, 'kind' | 'id' | 'title' | 'detail'> & { score: number };
