import { Sheet } from '@/components/std/Sheet';
import styles from './KeysSheet.module.css';

const KEYS: readonly [string, string][] = [
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
const AFTER: readonly [string, string] = ['A', 'show or hide all reasons'];
const EXAM: readonly [string, string][] = [
  ['B', 'back to the question before'],
  ['G', 'go to a question'],
];

/** All keys of the quiz, by what they do. */
export function KeysSheet({ isExam, onClose }: { isExam: boolean; onClose: () => void }) {
  const keys = [...KEYS, ...(isExam ? EXAM : [AFTER]), ['?', 'this list'], ['Esc', 'close']];
  return (
    <Sheet title="Keys" onClose={onClose}>
      <dl className={styles['keys']}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Sheet>
  );
}
