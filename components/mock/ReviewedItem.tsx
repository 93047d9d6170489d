import { useWindowId } from '@/components/data/use-window-id';
import { Markdown } from '@/components/notes/Markdown';
import { Feedback } from '@/components/quiz/Feedback';
import { OptionList } from '@/components/quiz/OptionList';
import { focusOnMount } from '@/components/std/focus-on-mount';
import type { ItemMaterial } from '@/lib/db/study-state';
import { TOPICS } from '@/lib/exam/topic';
import type { MockEntry } from '@/lib/mock/mock-exam';
import { firstResponse, isChanged } from '@/lib/mock/response';
import { openSidePanel } from '@/lib/platform/open-side-panel';
import { shownOptions } from '@/lib/quiz/shown-options';
import { lengthWords } from './clock-words';
import styles from './ItemReview.module.css';

type Props = {
  entry: Extract<MockEntry, { kind: 'item' }>;
  material: ItemMaterial;
  place: number;
  of: number;
};

/** A question of a finished exam: what was answered, the key, every reason, the rule. */
export function ReviewedItem({ entry, material, place, of }: Props) {
  const { item } = material;
  const windowId = useWindowId();
  const openNote = (id: string) => {
    void openSidePanel({ kind: 'entry', entry: { kind: 'note', id } }, windowId);
  };
  const options = shownOptions(item, entry.optionOrder);
  const numbersOf = (ids: readonly string[]) =>
    ids
      .map((id) => options.findIndex((option) => option.id === id) + 1)
      .toSorted((a, b) => a - b)
      .join(' and ');
  const verdict =
    entry.response.length === 0 ? '– No answer' : entry.outcome?.isCorrect ? '✓ Right' : '✗ Not right';
  const facts = [
    TOPICS[item.topics[0]],
    ...(entry.isScored ? [] : ['not scored']),
    ...(entry.isFlagged ? ['flagged'] : []),
    ...(isChanged(entry) ? [`changed, first ${numbersOf(firstResponse(entry))}`] : []),
    ...(entry.wasSeen ? ['answered before'] : []),
    lengthWords(entry.elapsedMs),
  ];
  return (
    <>
      <div>
        <h1 ref={focusOnMount} tabIndex={-1}>
          Item {place + 1} of {of}: <span data-verdict={verdict.slice(0, 1)}>{verdict}</span>
        </h1>
        <p className={styles['meta']}>{facts.join(' · ')}</p>
      </div>
      <div className={styles['stem']}>
        <Markdown text={item.stem} />
      </div>
      <OptionList
        item={item}
        options={options}
        chosen={entry.response}
        isAnswered
        onChoose={() => undefined}
      />
      <Feedback material={material} onOpenNote={openNote} />
    </>
  );
}
