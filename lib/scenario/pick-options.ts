import { hashText } from '@/lib/std/hash-text';
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
    (a, b) => hashText(seed + a.code) - hashText(seed + b.code) || (a.code < b.code ? -1 : 1),
  );
}
