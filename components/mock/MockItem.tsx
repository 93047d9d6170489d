import type { RefObject } from 'react';
import { OptionList } from '@/components/quiz/OptionList';
import { Button } from '@/components/std/Button';
import type { ItemRow } from '@/lib/db/schema';
import type { MockEntry } from '@/lib/mock/mock-exam';
import type { Stretch } from '@/lib/mock/stem-marks';
import { shownOptions } from '@/lib/quiz/shown-options';
import { MarkedStem } from './MarkedStem';
import styles from './MockItem.module.css';

type Props = {
  item: ItemRow;
  entry: Extract<MockEntry, { kind: 'item' }>;
  isStriking: boolean;
  stem: RefObject<HTMLDivElement | null>;
  onChoose: (optionId: string) => void;
  onStrike: (optionId: string) => void;
  onClear: () => void;
  onMark: (stretch: Stretch) => void;
  onUnmark: () => void;
};

/** A question of the exam. Nothing tells whether it counts or whether the answer is right. */
export function MockItem(props: Props) {
  const { item, entry, isStriking, stem, onChoose, onStrike, onClear, onMark, onUnmark } = props;
  const { response, needed, strikes, highlights } = entry;
  return (
    <>
      <MarkedStem ref={stem} text={item.stem} marks={highlights} onSelected={onMark} />
      <OptionList
        item={item}
        options={shownOptions(item, entry.optionOrder)}
        chosen={response}
        isAnswered={false}
        onChoose={onChoose}
        strikes={strikes}
        onStrike={onStrike}
      />
      <div className={styles['tools']}>
        <p role="status" className={styles['hint']}>
          {isStriking
            ? 'Strike out: press the number of an option.'
            : needed > 1 && response.length > 0
              ? `${response.length} of ${needed} chosen.${response.length === needed ? ' To choose another, take one back first.' : ''}`
              : ''}
        </p>
        {highlights.length > 0 && (
          <Button look="quiet" onClick={onUnmark}>
            Remove highlights
          </Button>
        )}
        {response.length > 0 && (
          <Button look="quiet" onClick={onClear}>
            Clear the answer
          </Button>
        )}
      </div>
    </>
  );
}
