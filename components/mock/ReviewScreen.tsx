import { useState } from 'react';
import { Button } from '@/components/std/Button';
import { focusOnMount } from '@/components/std/focus-on-mount';
import type { MockEntry } from '@/lib/mock/mock-exam';
import { placeState } from '@/lib/mock/place-state';
import { PlaceGrid, PlaceLegend } from './PlaceGrid';
import styles from './ReviewScreen.module.css';

type Filter = 'all' | 'incomplete' | 'flagged';

const FILTERS: Record<Filter, { title: string; has: (entry: MockEntry) => boolean }> = {
  all: { title: 'All', has: () => true },
  incomplete: { title: 'Incomplete', has: (entry) => placeState(entry) !== 'complete' },
  flagged: { title: 'Flagged', has: (entry) => entry.isFlagged },
};

type Props = { entries: readonly MockEntry[]; onGo: (place: number) => void; onEnd: () => void };

/** The items once more before the end: all, what is incomplete, what is flagged; and the way to end the exam. */
export function ReviewScreen({ entries, onGo, onEnd }: Props) {
  const [filter, setFilter] = useState<Filter>('all');
  const placesOf = (of: Filter) => entries.flatMap((entry, place) => (FILTERS[of].has(entry) ? place : []));
  const places = placesOf(filter);
  return (
    <article className={styles['review']}>
      <h1 ref={focusOnMount} tabIndex={-1}>
        Review
      </h1>
      <div className={styles['filters']} role="group" aria-label="Which items">
        {(Object.keys(FILTERS) as Filter[]).map((each) => (
          <button key={each} type="button" aria-pressed={each === filter} onClick={() => setFilter(each)}>
            {FILTERS[each].title} <span>{placesOf(each).length}</span>
          </button>
        ))}
      </div>
      <PlaceLegend />
      {places.length > 0 ? (
        <PlaceGrid entries={entries} places={places} current={undefined} onGo={onGo} />
      ) : (
        <p className={styles['none']}>
          {filter === 'flagged' ? 'No item is flagged.' : 'Every item has its answer.'}
        </p>
      )}
      <p>
        <Button look="primary" onClick={onEnd}>
          End the exam
        </Button>
      </p>
    </article>
  );
}
