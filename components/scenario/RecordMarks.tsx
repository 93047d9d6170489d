import { Button } from '@/components/std/Button';
import { countOf } from '@/components/std/format-day';
import { plainLine } from '@/lib/std/plain-line';
import type { Scenario } from '@/lib/scenario/scenario';
import type { RecordHighlight } from '@/lib/scenario/scenario-session';
import styles from './RecordView.module.css';

type Props = {
  documents: Scenario['documents'];
  highlights: readonly RecordHighlight[];
  onShow: (highlight: RecordHighlight) => void;
  /** Left out: marks can only be looked at. */
  onRemove?: ((highlight: RecordHighlight) => void) | undefined;
};

const LINE = 90;

/** The reader's own marks of all documents, each with the way to it and the way to take it away. */
export function RecordMarks({ documents, highlights, onShow, onRemove }: Props) {
  if (highlights.length === 0) return null;
  const order = documents.map(({ id }) => id);
  const sorted = highlights.toSorted(
    (a, b) => order.indexOf(a.document) - order.indexOf(b.document) || a.start - b.start,
  );
  return (
    <details className={styles['marks']}>
      <summary>{countOf(highlights.length, 'highlight')}</summary>
      <ul>
        {sorted.map((mark) => {
          const document = documents.find(({ id }) => id === mark.document);
          const words = plainLine(document?.text.slice(mark.start, mark.end) ?? '', LINE);
          return (
            <li key={`${mark.document} ${mark.start}`}>
              <button type="button" className={styles['mark']} onClick={() => onShow(mark)}>
                {words} <span className={styles['soft']}>{document?.title}</span>
              </button>
              {onRemove && (
                <Button
                  look="quiet"
                  aria-label={`Remove the highlight: ${words}`}
                  onClick={() => onRemove(mark)}
                >
                  Remove
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}
