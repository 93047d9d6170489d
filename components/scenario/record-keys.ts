import type { KeyboardEvent } from 'react';
import { sentencesOf, type Stretch } from '@/lib/scenario/record-text';
import { selectedStretch, selectStretch } from './record-selection';

/**
 * Keys of an open document: `.` and `,` select the next and previous sentence, Shift and an arrow a word more or less,
 * H marks what is selected or takes its mark away. Without a selection H selects the first sentence.
 */
export function onRecordKey(
  event: KeyboardEvent<HTMLElement>,
  source: string,
  onMark: (stretch: Stretch) => void,
): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const root = event.currentTarget;
  const selected = selectedStretch(root);
  const step = (by: 1 | -1) => {
    const next = neighbour(sentencesOf(source), selected, by);
    if (next) selectStretch(root, next);
  };
  if (event.key === '.') step(1);
  else if (event.key === ',') step(-1);
  else if (event.key.toLowerCase() === 'h') {
    if (selected) onMark(selected);
    else step(1);
  } else if (event.shiftKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) {
    getSelection()?.modify('extend', event.key === 'ArrowRight' ? 'forward' : 'backward', 'word');
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

function neighbour(
  sentences: readonly Stretch[],
  from: Stretch | undefined,
  by: 1 | -1,
): Stretch | undefined {
  if (!from) return by === 1 ? sentences[0] : sentences.at(-1);
  return by === 1
    ? sentences.find(({ start }) => start > from.start)
    : sentences.findLast(({ start }) => start < from.start);
}
