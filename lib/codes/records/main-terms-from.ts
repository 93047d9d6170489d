import type { PackedRecords } from '../pack/packed-records';
import { foldTitle } from './fold-title';

/** Greater than the keys of letters and heads, less than any folded title. */
const FIRST_TITLE = '$';

/**
 * The main terms whose titles begin with what a person typed, without regard to letter case, accents and hyphens, by
 * title. All of them, up to the limit, when nothing was typed.
 */
export function mainTermsFrom<T extends { kind: string }>(
  records: PackedRecords<T>,
  prefix: string,
  limit: number,
): { key: string; term: Extract<T, { kind: 'main-term' }> }[] {
  const folded = foldTitle(prefix);
  const found: { key: string; term: Extract<T, { kind: 'main-term' }> }[] = [];
  const from = records.firstFrom(folded === '' ? FIRST_TITLE : folded);
  for (let at = from; at < records.size && found.length < limit; at += 1) {
    const key = records.keyAt(at);
    if (!key.startsWith(folded)) break;
    const term = records.valueAt(at);
    if (isMainTerm(term)) found.push({ key, term });
  }
  return found;
}

function isMainTerm<T extends { kind: string }>(record: T): record is Extract<T, { kind: 'main-term' }> {
  return record.kind === 'main-term';
}
