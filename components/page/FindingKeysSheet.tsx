import { Dialog } from '@/components/std/Dialog';
import { KeyList, type KeyRows } from '@/components/std/KeyList';

const KEYS: KeyRows = [
  ['↑ ↓', 'from row to row; Home and End to the first and last'],
  ['Enter or →', 'show it on the page; again for its next place'],
  ['Shift + Enter or ←', 'its place before'],
  ['Space', 'select it, or take it back'],
  ['O', 'open its note, or look it up'],
  ['/', 'filter the list; ↓ goes back into it'],
  ['Q', 'quiz on what is selected, or on all of the page'],
  ['?', 'this list'],
  ['Esc', 'close'],
];

/** All keys of the list, by what they do. */
export function FindingKeysSheet({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <KeyList rows={KEYS} />
    </Dialog>
  );
}
