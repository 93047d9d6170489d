import { Dialog } from '@/components/std/Dialog';
import { KeyList, type KeyRows } from '@/components/std/KeyList';

/** The keys of the exam, for the tutorial and the sheet behind `?`. */
export const KEY_ROWS: KeyRows = [
  ['1 to 6', 'Choose an option, or take the choice back where several are right'],
  ['↑ ↓', 'Move between options'],
  ['C', 'Clear the answer'],
  ['X, then 1 to 6', 'Strike an option out, or take it back (also Shift and the number)'],
  ['→ or N, ← or P', 'Next and previous item'],
  ['F', 'Flag the item, or take the flag away'],
  ['H', 'Highlight the selected words; without any, select the first word'],
  ['. and ,', 'Selected words: one word on, one word back'],
  ['Shift and → or ←', 'Selected words: one word more, one word less'],
  ['G', 'Navigator: go to any item'],
  ['R', 'Review screen'],
  ['T', 'Hide or show the clock'],
  ['?', 'This list'],
];

/** The list of keys over the exam. */
export function KeySheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <KeyList rows={KEY_ROWS} />
    </Dialog>
  );
}
