import { Dialog } from '@/components/std/Dialog';
import { KeyList, type KeyRows } from '@/components/std/KeyList';

const KEYS: KeyRows = [
  ['/', 'Search the record; Enter and Shift Enter go from hit to hit'],
  ['← →', 'On a document tab: next and previous document'],
  ['. and ,', 'In a document: select the next or previous sentence'],
  ['Shift → and Shift ←', 'Selected words: one word more or less'],
  ['H', 'Highlight what is selected, or take the highlight away'],
  ['↓ ↑ Enter Esc', 'In a code field: choose from the list, or close it'],
  ['Enter', 'In a field: on to the next line'],
  ['Alt ↑ and Alt ↓', 'Move the line'],
  ['Alt Delete', 'Remove the line; Alt Z brings it back'],
  ['?', 'This list'],
];

/** The keys of a scenario. */
export function ScenarioKeys({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title="Keys" onClose={onClose}>
      <KeyList rows={KEYS} />
    </Dialog>
  );
}
