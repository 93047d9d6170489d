import { useRef, type KeyboardEvent } from 'react';
import type { MockEntry } from '@/lib/mock/mock-exam';
import { placeState, type PlaceState } from '@/lib/mock/place-state';
import styles from './PlaceGrid.module.css';

/** A letter and a word for each state; its shape is in the style sheet. */
const STATES: Record<PlaceState, { letter: string; words: string }> = {
  unseen: { letter: 'U', words: 'not seen' },
  incomplete: { letter: 'I', words: 'incomplete' },
  complete: { letter: 'C', words: 'complete' },
};

type Props = {
  entries: readonly MockEntry[];
  /** The places to show, from 0. */
  places: readonly number[];
  current: number | undefined;
  onGo: (place: number) => void;
};

/** Places by number, each with the shape and the letter of its state. Arrows move in it, Enter goes there. */
export function PlaceGrid({ entries, places, current, onGo }: Props) {
  const grid = useRef<HTMLUListElement>(null);
  const entryPoint = current !== undefined && places.includes(current) ? current : places[0];
  return (
    // The keys move between the buttons inside, which are what is interactive.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <ul
      ref={grid}
      className={styles['grid']}
      aria-label="Items"
      onKeyDown={(event) => grid.current && moveFocus(event, grid.current)}
    >
      {places.map((place) => {
        const entry = entries[place];
        if (!entry) return null;
        const state = placeState(entry);
        const { letter, words } = STATES[state];
        return (
          <li key={place}>
            <button
              type="button"
              className={styles['place']}
              data-state={state}
              aria-current={place === current ? 'true' : undefined}
              aria-label={`Item ${place + 1}: ${words}${entry.isFlagged ? ', flagged' : ''}`}
              tabIndex={place === entryPoint ? 0 : -1}
              onClick={() => onGo(place)}
            >
              <span className={styles['number']}>{place + 1}</span>
              <span className={styles['letter']}>{letter}</span>
              {entry.isFlagged && <span className={styles['flag']}>⚑F</span>}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** What the letters and shapes mean. */
export function PlaceLegend() {
  return (
    <ul className={styles['legend']} aria-label="Signs">
      {Object.entries(STATES).map(([state, { letter, words }]) => (
        <li key={state}>
          <span className={styles['sample']} data-state={state}>
            {letter}
          </span>
          {words}
        </li>
      ))}
      <li>
        <span className={styles['sampleFlag']}>⚑F</span>
        flagged
      </li>
    </ul>
  );
}

function moveFocus(event: KeyboardEvent, grid: HTMLElement): void {
  const buttons = [...grid.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const top = buttons[0]?.offsetTop;
  const columns = Math.max(1, buttons.filter((button) => button.offsetTop === top).length);
  const steps: Record<string, number> = {
    ArrowRight: 1,
    ArrowLeft: -1,
    ArrowDown: columns,
    ArrowUp: -columns,
    Home: -at,
    End: buttons.length - 1 - at,
  };
  const step = steps[event.key];
  if (at < 0 || step === undefined) return;
  event.preventDefault();
  buttons[Math.max(0, Math.min(at + step, buttons.length - 1))]?.focus();
}
