import type { SheetLine } from './scenario-session';
import type { SheetKey } from './sheet-key';
import type { SheetList } from './work';

export type PickOption = Pick<SheetLine, 'system' | 'code'>;

/**
 * The codes to pick from: expected ones, their alternates and the traps. Each has its place by a number made of `seed` and
 * the code, so that the order is another one in every session, and stays as it is when the content changes meanwhile.
 */
export function pickOptions(key: SheetKey, list: SheetList, seed: string): PickOption[] {
  const all = [
    ...key.expected.flatMap(({ system, code, alternates }) => [
      { system, code },
      ...alternates.map((alternate) => ({ system, code: alternate.code })),
    ]),
    ...key.traps.map(({ system, code }) => ({ system, code })),
  ].filter(({ system }) => (system === 'icd10cm') === (list === 'diagnoses'));
  const once = new Map(all.map((option) => [option.code, option]));
  return [...once.values()].toSorted(
    (a, b) => hash(seed + a.code) - hash(seed + b.code) || (a.code < b.code ? -1 : 1),
  );
}

/** FNV-1a, with the mixing of MurmurHash3 so that codes that differ in the last character do not stay together. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
