import hidden from '@/components/std/HiddenText.module.css';
import { countOf } from '@/components/std/format-day';
import type { LookupResult } from '@/lib/lookup/lookup-entry';
import styles from './LookUpView.module.css';

type Props = {
  results: readonly LookupResult[] | undefined;
  query: string;
  /** How many results are shown at most. */
  most: number;
  isFiltered: boolean;
};

/**
 * How the search stands. It is always there, as screen readers say only what changes inside a status that they know.
 * How many results there are is for them alone: the list shows it.
 */
export function LookUpStatus(props: Props) {
  const isTyped = props.query.trim() !== '';
  const isSeen = isTyped && !props.results?.length;
  return (
    <p role="status" className={isSeen ? styles['soft'] : hidden['hidden']}>
      {isTyped && statusWords(props)}
    </p>
  );
}

function statusWords({ results, query, most, isFiltered }: Props): string {
  if (!results) return 'Searching…';
  // There may be more than are asked for.
  if (results.length >= most) return `The best ${results.length} results`;
  if (results.length > 0) return countOf(results.length, 'result');
  return isFiltered
    ? `No code with these filters for “${query}”.`
    : `Nothing found for “${query}”. Try fewer words, the singular, or the code without its dot.`;
}
