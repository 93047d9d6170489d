import type { Ref } from 'react';
import { Button } from '@/components/std/Button';
import type { FindingSort, KindFilter } from './group-findings';
import styles from './FindingFilters.module.css';

export type Filters = { words: string; kind: KindFilter; sort: FindingSort };

type Props = {
  filters: Filters;
  /** The box; `/` goes there. */
  box: Ref<HTMLInputElement>;
  onChange: (filters: Filters) => void;
  /** Shows the keys. */
  onKeys: () => void;
};

const KIND_WORDS: Record<KindFilter, string> = {
  all: 'All kinds',
  code: 'Codes',
  category: 'Categories',
  term: 'Terms',
};
const SORT_WORDS: Record<FindingSort, string> = {
  unseen: 'Not seen first',
  count: 'Most often first',
  page: 'As on the page',
};

/** Narrows and sorts the list. */
export function FindingFilters({ filters, box, onChange, onKeys }: Props) {
  return (
    <div className={styles['filters']} role="search">
      <input
        ref={box}
        type="search"
        aria-label="Filter the list"
        aria-keyshortcuts="/"
        placeholder="Filter"
        value={filters.words}
        onChange={(event) => onChange({ ...filters, words: event.target.value })}
      />
      <Button look="quiet" aria-keyshortcuts="?" onClick={onKeys}>
        Keys
      </Button>
      <select
        aria-label="Show"
        value={filters.kind}
        onChange={(event) => onChange({ ...filters, kind: event.target.value as KindFilter })}
      >
        {Object.entries(KIND_WORDS).map(([kind, words]) => (
          <option key={kind} value={kind}>
            {words}
          </option>
        ))}
      </select>
      <select
        aria-label="Sort by"
        value={filters.sort}
        onChange={(event) => onChange({ ...filters, sort: event.target.value as FindingSort })}
      >
        {Object.entries(SORT_WORDS).map(([sort, words]) => (
          <option key={sort} value={sort}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}
