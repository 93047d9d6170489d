import { useLiveQuery } from 'dexie-react-hooks';
import { useEffect, useState } from 'react';
import { useDatabase } from '@/components/data/DatabaseProvider';
import { Button } from '@/components/std/Button';
import { HiddenText } from '@/components/std/HiddenText';
import { Notice } from '@/components/std/Notice';
import { itemMaterial } from '@/lib/db/study-state';
import type { MockEntry, MockExam } from '@/lib/mock/mock-exam';
import { REVIEW_FILTERS, reviewedPlaces, type ReviewFilter } from '@/lib/mock/review-filter';
import styles from './ItemReview.module.css';
import { ReviewedItem } from './ReviewedItem';
import { ReviewedScenario } from './ReviewedScenario';

type Props = { exam: MockExam; /** The place to begin with. */ start: number; onBack: () => void };

/** The items of a finished exam, one after the other, with keys, reasons and rules. */
export function ItemReview({ exam: { entries }, start, onBack }: Props) {
  const [filter, setFilter] = useState<ReviewFilter>('all');
  const [wanted, setWanted] = useState(start);
  const places = reviewedPlaces(entries, filter);
  const at = Math.max(0, places.indexOf(wanted));
  const place = places[at];
  const entry = place === undefined ? undefined : entries[place];
  const step = (by: number) => {
    const next = places[Math.max(0, Math.min(at + by, places.length - 1))];
    if (next === undefined) return;
    setWanted(next);
    window.scrollTo(0, 0);
  };
  useStepKeys(step);
  return (
    <article className={styles['review']}>
      <header className={styles['head']}>
        <Button look="quiet" onClick={onBack}>
          ‹ Back to the result
        </Button>
        <div className={styles['filters']} role="group" aria-label="Which items">
          {(Object.keys(REVIEW_FILTERS) as ReviewFilter[]).map((each) => (
            <button key={each} type="button" aria-pressed={each === filter} onClick={() => setFilter(each)}>
              {REVIEW_FILTERS[each].title} <span>{reviewedPlaces(entries, each).length}</span>
            </button>
          ))}
        </div>
      </header>
      {place === undefined || !entry ? (
        <>
          <HiddenText as="h1">Review of the items</HiddenText>
          <Notice kind="empty" title="No item here">
            None of the items is of this kind.
          </Notice>
        </>
      ) : (
        <PlaceReview key={place} place={place} entry={entry} of={entries.length} />
      )}
      <footer className={styles['foot']}>
        <Button disabled={at === 0} onClick={() => step(-1)}>
          Previous
        </Button>
        <span>{places.length === 0 ? '0 of 0' : `${at + 1} of ${places.length}`}</span>
        <Button disabled={at >= places.length - 1} onClick={() => step(1)}>
          Next
        </Button>
      </footer>
    </article>
  );
}

function PlaceReview({ entry, place, of }: { entry: MockEntry; place: number; of: number }) {
  const db = useDatabase();
  const found = useLiveQuery(async () => {
    if (entry.kind === 'item') return { material: await itemMaterial(db, entry.itemId) };
    return { scenario: await db.scenarios.get(entry.scenarioId) };
  }, [db, entry]);
  if (found === undefined) return null;
  if (entry.kind === 'item' && found.material)
    return <ReviewedItem entry={entry} material={found.material} place={place} of={of} />;
  if (entry.kind === 'scenario' && found.scenario)
    return <ReviewedScenario entry={entry} scenario={found.scenario} place={place} of={of} />;
  return (
    <>
      <HiddenText as="h1">
        Item {place + 1} of {of}
      </HiddenText>
      <Notice kind="info" title={`Item ${place + 1} is no longer there.`}>
        An update took it out of the bank. Its place in the result stays.
      </Notice>
    </>
  );
}

/** N and the right arrow go on, P and the left arrow back. */
function useStepKeys(step: (by: number) => void): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
      const isNext = event.key === 'ArrowRight' || event.key.toLowerCase() === 'n';
      const isPrevious = event.key === 'ArrowLeft' || event.key.toLowerCase() === 'p';
      if (!isNext && !isPrevious) return;
      event.preventDefault();
      step(isNext ? 1 : -1);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [step]);
}
