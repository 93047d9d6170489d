import type { Ref } from 'react';
import { Button } from '@/components/std/Button';
import { HiddenText } from '@/components/std/HiddenText';
import styles from './RecordView.module.css';

type Props = {
  query: string;
  onQuery: (query: string) => void;
  /** Place of the hit that is shown, from 0, and how many there are. */
  at: number;
  count: number;
  onStep: (by: 1 | -1) => void;
  ref: Ref<HTMLInputElement>;
};

/** Search in all documents, with the way from hit to hit. */
export function RecordSearch({ query, onQuery, at, count, onStep, ref }: Props) {
  const words = count === 0 ? 'Nothing found' : `${at + 1} of ${count}`;
  return (
    <div className={styles['search']} role="search">
      <input
        ref={ref}
        type="search"
        aria-label="Search the record"
        placeholder="Search the record"
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape' && query !== '') onQuery('');
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
      <span className={styles['count']} role="status">
        {query.trim() === '' ? '' : words}
      </span>
      <Button look="quiet" aria-disabled={count === 0} onClick={() => onStep(-1)}>
        ↑<HiddenText>Previous hit</HiddenText>
      </Button>
      <Button look="quiet" aria-disabled={count === 0} onClick={() => onStep(1)}>
        ↓<HiddenText>Next hit</HiddenText>
      </Button>
    </div>
  );
}
