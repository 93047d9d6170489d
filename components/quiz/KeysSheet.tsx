import { Dialog } from '@/components/std/Dialog';
import { KeyList, type KeyRows } from '@/components/std/KeyList';

const KEYS: KeyRows = [
  ['1 – 6', 'choose an option'],
  ['Shift + 1 – 6', 'strike an option out, or take it back'],
  ['X, then 1 – 6', 'the same, one key after the other'],
  ['↑ ↓', 'go through the options; Space chooses'],
  ['S / N', 'sure / not sure'],
  ['Enter', 'check the answer, go on'],
  ['F', 'flag the question'],
  ['M', 'your note'],
  ['D', 'dispute the question'],
];
const TUTOR: KeyRows = [['A', 'show or hide all reasons']];
const EXAM: KeyRows = [
  ['B', 'back to the question before'],
  ['G', 'go to a question'],
];

/** All keys of the quiz, by what they do. */
export function KeysSheet({ isExam, onClose }: { isExam: boolean; onClose: () => void }) {
  const keys: KeyRows = [...KEYS, ...(isExam ? EXAM : TUTOR), ['?', 'this list'], ['Esc', 'close']];
  return (
    <Dialog title="Keys" onClose={onClose}>
      <KeyList rows={keys} />
    </Dialog>
  );
}
