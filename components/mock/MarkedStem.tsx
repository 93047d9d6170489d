import { useLayoutEffect, useRef, type Ref } from 'react';
import { Markdown } from '@/components/notes/Markdown';
import { HiddenText } from '@/components/std/HiddenText';
import type { Stretch } from '@/lib/mock/stem-marks';
import styles from './MarkedStem.module.css';
import { rangeOf, selectedStretch } from './stem-selection';

const HIGHLIGHT = 'exam-mark';

type Props = {
  text: string;
  marks: readonly Stretch[];
  onSelected: (stretch: Stretch) => void;
  ref: Ref<HTMLDivElement>;
};

/**
 * The stem with the reader's highlights, painted over the text (CSS custom highlights), so that the text stays as it is
 * written. Words selected with a pointer are highlighted at once; selected again, they are not any more.
 */
export function MarkedStem({ text, marks, onSelected, ref }: Props) {
  const stem = useRef<HTMLDivElement>(null);
  const spoken = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const root = stem.current;
    if (!root) return;
    const ranges = marks.flatMap((mark) => rangeOf(root, mark) ?? []);
    CSS.highlights.set(HIGHLIGHT, new Highlight(...ranges));
    // Painted highlights are not in the page: here they are for those who hear it.
    if (spoken.current) spoken.current.textContent = ranges.map((range) => range.toString()).join('; ');
    return () => {
      CSS.highlights.delete(HIGHLIGHT);
    };
  });
  const followPointer = () => {
    const selected = stem.current && selectedStretch(stem.current);
    if (!selected) return;
    document.getSelection()?.removeAllRanges();
    onSelected(selected);
  };
  return (
    <div ref={ref} className={styles['stem']} onPointerUp={followPointer}>
      <div ref={stem} data-testid="stem">
        <Markdown text={text} />
      </div>
      {marks.length > 0 && (
        <HiddenText>
          Highlighted: <span ref={spoken} data-testid="highlighted" />
        </HiddenText>
      )}
    </div>
  );
}
