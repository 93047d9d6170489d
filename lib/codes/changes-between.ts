import type { CodeRow } from './pack/code-row';
import type { CodeChange, CodeChangeKind } from './records/code-change';

/**
 * What changed from one edition to another, in the order of the codes. Short titles are not compared.
 * @param oldCodes all codes of the older edition
 * @param newCodes all codes of the newer edition
 */
export function changesBetween(oldCodes: Iterable<CodeRow>, newCodes: Iterable<CodeRow>): CodeChange[] {
  const gone = new Map<string, CodeRow>();
  for (const row of oldCodes) gone.set(row.code, row);
  const changes: CodeChange[] = [];
  for (const row of newCodes) {
    const old = gone.get(row.code);
    gone.delete(row.code);
    const kind = kindOf(old, row);
    if (!kind) continue;
    const { code, title, isValid } = row;
    const oldTitle = old && old.title !== title ? { oldTitle: old.title } : {};
    changes.push({ code, kind, title, isValid, ...oldTitle });
  }
  for (const { code, title, isValid } of gone.values()) {
    changes.push({ code, kind: 'deleted', title, isValid });
  }
  return changes.toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function kindOf(old: CodeRow | undefined, row: CodeRow): CodeChangeKind | undefined {
  if (!old) return 'added';
  if (!old.isValid && row.isValid) return 'became-valid';
  if (old.isValid && !row.isValid) return row.validTo === undefined ? 'became-header' : 'terminated';
  return old.title === row.title ? undefined : 'revised';
}
